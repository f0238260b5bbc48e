"""Write src/sincerely/data/given_names.txt and common_words.txt from Faker's locale tables (MIT licence, joke2k/faker).

Faker is no dependency of the product. Where it is installed: `python scripts/make_given_names.py`. Names are folded (no accents, small letters)
and Cyrillic and Greek ones are put into Latin letters, as people write them in notes.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).parent.parent / "src" / "sincerely" / "data"
_LETTERS = dict(zip(
    "абвгґдеєжзиіїйклмнопрстуфхцчшщыэюяёαβγδεζηθικλμνξοπρσςτυφχψωј",
    ["a", "b", "v", "h", "g", "d", "e", "ie", "zh", "z", "i", "i", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "y", "e", "iu", "ia", "e", "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s", "t", "y", "f", "ch", "ps", "o", "j"],
    strict=True,
)) | {"ь": "", "ъ": "", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss"}  # fmt: skip
# Words before they are names: a notes' "Art" or "Rich" is told by its place, not by this table.
_WORDS_FIRST_TEXT = """
an art bill can case chance day do else ever far fore good great king law le long man mi my new one or pay read see so su the very war will
young said min don run job over link done boss ward guy less lot come per summer van early little owe page lady till ran floor governor
branch sie hall red rush january february august steward price spring bell arvo son side made del metro sunday monday tuesday wednesday
thursday friday saturday cap odd love peer dann von ab mate tea tiny visa age dock lane fella press carry author uni buddy sys lone winter
lundi con add media reason mat domingo sim horn true harm wood male general line dona sister wage manda prince princess duke royal major
justice judge doctor queen star sky storm river rain snow ocean forest cloud true truth legacy story journey honor honour hero bishop mason
chef baker cook porter marshal sheriff dean rector master mister senior junior king lord baby boy girl sir madam miss father mother brother
uncle aunt all any both each few more most other some such no nor not only own same than too just should now here there when where why how
what which who whom this that these those am is are was were be been being have has had having does did doing but if because as until while
of at by for with about against between into through during before after above below to from up down in out on off again further then once
open close start stop end begin next last first second third top base card code desk door fire front gate gift gold hill home house key kit
lake land law lead lead line list mark-up mill mine moon note oak park path plan pool port post race rank ray reed rest ring rise road rock
roof room rope safe sage sail sand seal seat shade shine ship shore show sight sign song soul sound south north east west steel stone store
street sun tale talent team temple test tide time tool tower town track trade train tree trip unit vale view voice walk wall watch water wave
way week well wind wing wish word work world year yes yet zone zero care cares asset audit budget churn client crew data demand desire dream
energy event faith family favor fever focus force form free fresh friend future game garden glory green grey gray group guest guide half hand
happy hard heart heaven help high holy hot hour human ice idea image input iron island item joint jump justice kind knight known large late
learn left legend level liberty life light lion liquid load local loyal lucky lunch luxury magic main march market match matter maze meal
mean meat mercy merit metal might miracle mission moment money month mood morning mount music mystic nature needs nice night noble norm ok
okay order panel paper part peace people person pet piece pilot place plane planet plant play point police power pride prime prize promise
proof pure quest quick quiet radio rate reach ready real rebel record region remedy rent report rich ridge right rival role root rota rule
sales sample sanctuary scale school science score scout season secret seven shadow sharp shift shop short shy silver simple site six size
skill sleep slow small smart smile social soft solid space spark speed spirit staff stage stand state stock stop strong student studio style
sugar sweet table talk task teacher ten tender term theme thing three tiger token tour toy trend trial trust turn two type union unique unity
universe valley value van venture victory video village vision visit vital voice wage walker war warm wealth wild wise wolf woman wonder wool
worth worthy write yard zest pain pains scope topics topic strengths weakness team teams handover rounds round exam examples example story
stories hours notice salary start dates date benefits parking lunch tour next steps
"""
_WORDS_FIRST = frozenset(_WORDS_FIRST_TEXT.split())
# Short forms and names of everyday notes that the tables lack.
_MORE = """
oluwaseun jas bev deb dave mick nikki ola petr kev orla siobhan sian eilidh angharad bronwyn rhian gwen priya amara ngozi chidi thandi sipho
lupe nacho pepe kofi ama kwame aisha hye-jin minh linh dong-hyun jo bo mo al ed ty cy vi sunita sanjay sanjeev rajesh rakesh ramesh suresh
mahesh ganesh dinesh mukesh lakshmi deepa deepak meera neha pooja sneha swati kavita anjali asha geeta gita usha rekha ritu shreya shruti
sunil anil vijay vikram arjun rohan rohit rahul amit ajay ashok manoj nikhil prakash pradeep praveen sandeep sachin harpreet gurpreet
manpreet jaspreet kuldeep simran balwinder thabo lindiwe nomsa nomvula sibusiso bongani themba zanele ayanda naledi lerato kagiso tumelo mpho
sizwe nandi kehinde taiwo folake funmi tunde segun wale yemi bola dayo emeka obi ifeoma adaeze chioma uche nneka kemi tayo ayo akin bisi sade
ebele amina fatima hauwa musa ibrahim sani wanjiru wambui njeri kamau mwangi otieno achieng akinyi odhiambo kiprop chebet chepkoech jelimo
nyambura makena juma baraka zawadi neema abena adwoa akosua esi kwesi kojo yaw ekow afia efua graca conceicao joao ines beatriz tiago rui
nuno gord gordie doug wanda lorna morag isla fergus callum hamish niamh aoife caoimhe grainne roisin sinead padraig ruairi eoin cillian oisin
maire brid wei xin yan ling mei hui jing lin yan min-jun ji-woo ji-hye seo-yeon hyun-woo eun-ji soo-jin kenji haruto yuki akiko naoko keiko
yoko takeshi hiroshi satoshi kazuko nguyet thuy hoa lan phuong tuan dung hung huong nam siti nur ahmad aziz azlan farah hafiz putri dewi budi
agus joko rizal jomar jhon analyn maricel rowena marites rodel marlon zainab khadija yusuf hamza bilal imran omar tariq khalid nadia samira
layla yasmin leila farid karim rachid malika souad oksana olena svitlana iryna oleksandr mykola andriy taras bohdan agnieszka gosia kasia
magda malgorzata zbigniew krzysztof grzegorz slawek bartek wojtek ewa basia asia tomek jacek piotrek zofia dorota halina bogdan ioana mihai
andrei elena adina ravi arun anand gopal hari kiran lalit mohan nitin pankaj sharad shyam tejas uday vivek tala malia sione lani kiri hine
wiremu aroha tane mere hemi ngaire manaia
"""


def main() -> None:
    """Write both tables."""
    words = set(common())
    names = {name for name in given() if name not in _WORDS_FIRST} | set(_MORE.split())
    words |= _WORDS_FIRST
    _write("given_names.txt", names, "Given names of the world")
    _write(
        "common_words.txt",
        words - names,
        "Everyday English words, posts, countries and capitals: with a capital at the head of a line they name nobody",
    )


def given() -> Iterator[str]:
    """Yield folded given names of every locale."""
    from faker.providers import person

    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for table in [
            name
            for name in dir(provider)
            if name.startswith("first_") and "name" in name and isinstance(getattr(provider, name), list | tuple | dict)
        ]:
            for entry in getattr(provider, table):
                for text in entry if isinstance(entry, tuple) else [entry]:
                    name = folded(text)
                    if re.fullmatch(r"[a-z]{2,}(?:-[a-z]{2,})?", name) and (
                        len(name) > 2 or module.name.startswith("en")
                    ):
                        yield name


def common() -> Iterator[str]:
    """Yield everyday words: of texts, posts, countries and capitals."""
    from faker.providers.date_time import Provider as Countries
    from faker.providers.job import Provider as Jobs
    from faker.providers.lorem.en_US import Provider as Words

    for country in Countries.countries:
        yield from folded(f"{country.name} {country.capital}").split()
    for text in [*Words.word_list, *Jobs.jobs]:
        yield from re.findall(r"[a-z]{2,}", folded(text))


def folded(text: str) -> str:
    """Return a text in small Latin letters without accents."""
    small = "".join(_LETTERS.get(letter, letter) for letter in text.casefold())
    return "".join(letter for letter in unicodedata.normalize("NFKD", small) if not unicodedata.combining(letter))


def _write(name: str, words: set[str], what: str) -> None:
    head = f"# {what}. Made by scripts/make_given_names.py from the locale tables of Faker, (c) Daniele Faraglia and others, MIT licence.\n"
    lines, line = [], ""
    for word in sorted(words):
        if len(line) + len(word) > 150:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    (DATA / name).write_text(head + "\n".join([*lines, line]) + "\n", "utf-8")


if __name__ == "__main__":
    main()
