"""What came in: the bytes of a mail to a message whose own words, signature, legal footer and quoted history are told apart."""
