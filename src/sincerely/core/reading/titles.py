"""Titles, ranks and posts that stand beside a name, and the words that firms' names end in."""

from __future__ import annotations

import re
from functools import lru_cache

from sincerely.core.reading.patterns import compiled, either

RANKS = "a/prof|madam|mwalimu|ustadz|ustaz|pak|bu|ibu|ma'am|maam|insp|inspector|sgt|sergeant|pc|dci|di|ds|dc|supt|cllr|matron|ward\\s+sister|sœur|don|doña|mr|mrs|ms|miss|mx|dr|prof|professora?|doctor|dra|dott|ing|herr|frau|sr|sra|hr|fr|mme|mlle|m\\.|monsieur|madame|capt|captain|lt|maj|major|col|rev|fr\\.|chef|judge|sir|dame|lord|lady|sister|father|rabbi|imam|pani|pan|san|nurse|principal|mag|dipl|pharm|doña|lady|lord|ra|cmdr|cdr|first\\s+officer|cap|señora?|señorita|senhora?|signora?|signorina|sig|sig\\.ra|eng|engr|enga|arq|arqa|lic|licenciad[oa]|mevrouw|meneer|supt|comdr|cmdte|brig|cpl|pte|mdm|whaea|matua|encik|puan|coach|deacon|sheikh|ustadh|councillor|councilor|ambassador|pastor|reverend|oom|tannie|mam|mama|baba|mzee|auntie|aunty|kuya|uncle|shri|smt|shrimati|kumari|alhaji|alhaja|hajiya?|mallam|barr|ato|khun|dona|maestro|domnul|doamna|dato|datuk|datin|[ea]r(?=\\.)"
_TITLE = compiled(rf"^(?P<title>(?:(?:{RANKS})\.?ª?(?:-ing\.)?\s+)+|(?:{RANKS})\.?$)", re.I)
POSITION = compiled(
    r"\b"
    + either(r"""
        manager mgr mngr lead(?:er)? head director dir chief chair(?:person|man|woman)? boss owner partner principal deputy DP supervisor
        foreman forewoman foreperson chef cook sous nurse matron sister doctor consultant surgeon tutor professor prof dean lecturer researcher
        scientist postdoc engineer eng developer dev architect designer analyst accountant controller CFO CEO CTO COO VP president founder
        co-founder officer clerk secretary administrator admin assistant coordinator co-ordinator planner HR H\.R\. people talent recruit\w*
        personnel personal\s+dept governor trustee board rep(?:resentative)? parent member technician tech mechanic welder electrician carpenter
        joiner plumber driver pilot captain first\s+officer inspector sergeant constable PC guard warden caretaker housekeeper receptionist
        reception hotel GM pharmacist midwife health\s+visitor social\s+worker therapist psychologist vet lawyer solicitor barrister paralegal
        judge generalist apprentice apprenti patron patronne auditor advisor adviser associate HRBP EM TL ops NUM hoofd adviseur sales account
        marketing editor journalist producer superintendent specialist expert senior snr junior trainer instructor mentor buddy union
        works\s+council estimator surveyor hand shift ward team floor site operations finance warehouse logistics dispatcher scheduler quality
        QA QC safety HSE MLT BMS RN SENCO SENCo PI buyer merchandiser baker butcher barista waiter sommelier maitre kitchen Leiter(?:in)?
        Chef(?:in)? Geschäftsf\w+ apotheker\w* jefe jefa directora? gerente responsable chefe coordenador\w* colleague commander commissioner
        lieutenant librarian curator carer groomer grower fitter machinist operator operative handler programmer statistician economist chemist
        biologist physio\w* radiographer dietitian optician optometrist hygienist dentist sonographer paramedic firefighter ranger gardener
        groundsman steward translator photographer strategist bursar registrar rector provost chaplain vicar roaster landlord landlady concierge bookkeeper porter
        proprietor rektor(?:in)? konrektor(?:in)? meister(?:in)? inhaber(?:in)? vorarbeiter(?:in)? hausmeister(?:in)? dueñ[oa] encargad[oa]
        gestora? gérante? propriétaire directeur directrice eigenaar eigenares baas teamleider kierownik kierowniczka dyrektor szef rehtori
        leder PA EA manages runs leads in\s+charge responsible heads \w*(?:teacher|master|mistress) \w+apotheker
        (?!gener|calcul|escal|ventil|elev|refriger|indic|denomin|allig)\w{3,}(?:ator|ologist|ographer|ician)
        \w{3,}(?:ledare|leiter(?:in)?|chef(?:en)?|leider|führer(?:in)?|manager|meister)
    """)
    + r"\b",
    re.I,
)
ORG_TAIL = compiled(
    r"\b" + either(r"""
        ltd limited inc llc gmbh ag ab oy as plc corp co group hospital school college university council trust clinic bank hotel kitchen
        restaurant street road rd st avenue ave lane house centre center park station airport city court grange manor lodge hall farm mill view
        close square place pharmacy surgery practice bakery cafe café garage nursery academy primary high haulage logistics care homes?
        insurance foods market stores? supermarket union society association media tech digital software studio studios consulting capital
        ventures industries motors builders construction roofing plumbing heating interiors retail fashion leisure gym spa resort inn brewery
        winery vets? dental physio rehab hospice care clinic county bridge electric foods systems labs? services logistics police academy
        pathology theatre library church housing transport partners associates solutions engineering pharma airlines? airways railway works
        fabrications? packaging fulfill?ment freight catering pumps joinery scaffolding plastics
        holdings foundation institute ministry department mutual recruitment utilities borough kura praxis klinikum apotheke
    """) + r"\b\.?", re.I)  # fmt: skip


@lru_cache(maxsize=4096)
def title_of(text: str) -> tuple[str, str]:
    """Split a leading title or rank off a name: "Dr. Okafor" -> ("Dr.", "Okafor")."""
    found = _TITLE.match(text.strip())
    if not found:
        return "", text.strip()
    rest = text.strip()[found.end() :].strip()
    return found["title"].strip(), rest
