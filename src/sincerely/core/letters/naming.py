"""How an employer and a post are named inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sincerely.core.letters.notes.soundness import is_title
from sincerely.core.letters.values import Context


def placed(name: str) -> str:
    """Return an employer's name as it stands behind "at": the Department for Transport, Lakeside Hospital."""
    name = name.strip().rstrip(".,")
    if name.isupper() and " " in name:
        small = {"AT": "at", "THE": "the", "OF": "of", "AND": "and", "FOR": "for", "IN": "in"}
        name = " ".join(small.get(x) or (x.capitalize() if len(x) > 3 else x) for x in name.split())  # a heading
    if name[:4].lower() == "the ":
        return f"t{name[1:]}"
    the = re.match(
        r"(?:Department|Ministry|Borough|Diocese|Parish|Council|Church|Office|Institute|Bank|Museum|University|College|City|County|State|House|School|Faculty|Bureau|Board|Port|Embassy|Library|Society|Royal|National) "
        r"(?:of|for)\b|(?:Royal|National) (?:Society|Trust|Theatre|Opera|Ballet|Museum|Gallery|Library|College|Institute|Park)",
        name,
    )
    kind = re.search(r" (?:Sanctuary|Trust|Museum|Foundation|Gallery|Observatory|Aquarium|Zoo|Cathedral|Abbey|Archive|Archives|Ministry|Embassy|Co-op|Cooperative)$", name)  # fmt: skip
    the = the or (kind if len(name.split()) > 2 and not re.search(r"'s\b|\b(?:Lane|Street|Road|St)\b", name) else None)
    return f"the {name}" if the else name


def named_post(role: str, post: str) -> str:
    """Return a post as it is named in a sentence: the Sous Chef post, the post of Charge Nurse, Acute Medical Unit."""
    if not role:
        return f"this {post}"
    role = running(role)
    return f"the {post} of {role}" if "," in role or len(role.split()) > 4 else f"the {role} {post}"


def running(role: str) -> str:
    """Return a title as it stands inside a sentence: "Ward manager" is small there, "Ward Manager" and "CT Radiographer" are not."""
    words = role.split()
    plain = len(words) > 1 and words[0][1:].islower() and all(x.islower() for x in words[1:])
    return role[:1].lower() + role[1:] if plain else role


def role_of(title: str) -> str:
    """Return a post's title as it stands before "position": no reference numbers, no "the"."""
    title = re.sub(
        r"\s*[(\[].*?[)\]]|\s*#?\b(?:ref|req|job id)\b.*$|\s+[-–—|/]\s+.*$", "", title, flags=re.IGNORECASE
    ).strip(" ,.;:")
    title = _post_alone(re.sub(r"(?i)^(?:as )?(?:year (?=teacher\b))?", "", written_out(title)))
    if title.isupper() and " " in title:
        title = title.title()  # "WAREHOUSE SHIFT LEAD" was a heading
    title = re.sub(r"(?i)^(?:the|a|an)\s+|\s+(?:position|post|role|job|vacancy)$", "", title)
    return title if len(title.split()) <= 7 and not re.search(r"[{}<>\n]", title) and is_title(title) else ""


def _post_alone(title: str) -> str:
    """Return of a title with a comma in it the part that names the post: "social worker" of "social worker, children looked after team"."""
    parts = [part.strip() for part in title.split(",") if part.strip()]
    if len(parts) < 2:
        return title
    for at, part in enumerate(parts):
        if found := _POST.match(part):
            return part if not at else found[0]
    return title


_POST = re.compile(
    r"(?i)(?:[\w'&/-]+ )*?(?:[\w-]+(?:er|or|ist|ian|ant)|nurse|chef|lead|head|clerk|cook|porter|guard|midwife|paramedic|secretary|apprentice|executive|representative|operative|associate|host|steward|attendant|agent|consultant|analyst)\b"
)

_ANYWHERE = {"mgr": "manager", "whse": "warehouse", "asst": "assistant", "sr": "senior", "snr": "senior", "jr": "junior", "jnr": "junior", "dept": "department"}  # fmt: skip
_AT_THE_END = {"eng": "engineer", "engr": "engineer", "tech": "technician", "admin": "administrator", "coord": "coordinator"}  # fmt: skip


def written_out(title: str) -> str:
    """Return a title with the short forms of posts written out where they can mean one thing: "sr eng" is a senior engineer, of "eng lead" it is not sure."""
    words = title.split()
    out = []
    for at, word in enumerate(words):
        low = word.rstrip(".").lower()
        full = _ANYWHERE.get(low) or (_AT_THE_END.get(low) if at and at == len(words) - 1 else None)
        out.append((full.capitalize() if word[0].isupper() else full) if full else word)
    return " ".join(out)


def closed(context: Context) -> bool:
    """Say whether the post was refused or the application withdrawn: no letter wishes for it any more."""
    return any(isinstance(context.more.get(name), Mapping) for name in ("rejection", "withdrawal"))
