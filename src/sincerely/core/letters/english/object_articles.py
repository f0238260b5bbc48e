"""The article that notes leave out before what is done to a thing: "set up buddy system" is "set up a buddy system"."""

from __future__ import annotations

from sincerely.core.letters.english import words as w

# Things of everyday work beside those that are topics.
THINGS = w.listed(
    "bell sheet card form trolley tool lid hammer folder label sticker sign poster board chart log diary notebook spreadsheet template checklist calendar map radio "
    "camera alarm timer ladder barrier bin bag box tray rack shelf drawer cupboard cabinet key lock door gate window light switch lamp heater fan pump valve hose pipe "
    "jig rig harness rope anchor helmet glove mask apron van lorry truck trailer forklift car bike boat engine brake tyre tire battery cable plug socket drill saw torch "
    "grinder lathe mill press oven grill fryer fridge freezer pan pot knife menu dish sauce recipe table chair desk bed curtain mattress pillow wheelchair hoist frame "
    "dose drip syringe bandage dressing sample slide microscope centrifuge beaker script page paragraph chapter draft memo email letter phone number list plan rota roster "
    "licence license permit badge certificate version edition "
    "buddy mentor supplier farmer neighbour neighbor plumber electrician reader caller borrower passenger"
)
