"""The pure core: functions from values to values. No Django, no files, no sockets, no clock."""
