"""What is private to somebody: whose it is decides, not the word. People are "@" or named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.core.privacy.matters import is_private_matter


@pytest.mark.parametrize(
    "told",
    [
        # illness and treatment, of anybody at the table or named, and of their kin
        "@ is having chemo but still works mornings", "Amy has MS and works from home", "@ 's wife has dementia", "the manager has a bad back", "she's on anti-depressants", "my hip replacement is in March", "I told them I have epilepsy",
        "he had a stroke in 2020", "@ was signed off with stress", "her daughter has type 1 diabetes", "having chemo", "@ is a recovering alcoholic",
        # birth and leave
        "she starts maternity leave in Feb", "@ mentioned she's pregnant with twins", "back from mat leave", "expecting in March", "their head is on maternity leave from June", "she's due in April", "@ is having IVF",
        # family, disability, faith, law, age
        "@ is going through a divorce", "he's a single dad", "her husband died in spring", "she has custody of the boys", "@ 's son is autistic", "@ uses a wheelchair", "@ is deaf in one ear", "he's a Muslim and fasts", "she goes to church with my aunt",
        "he was convicted in 2012", "@ has points on his licence", "she is 62 and slows down", "@ is gay",
    ],
)  # fmt: skip
def test_what_is_of_a_person_is_private(told: str) -> None:
    assert is_private_matter(told)


@pytest.mark.parametrize(
    "work",
    [
        "she has a patient on chemo", "@ runs the chemo suite", "she is a chemo nurse", "role is maternity cover to June", "she works on the maternity ward", "parental engagement is low", "@ leads on dementia", "@ has dementia training on Friday",
        "asked how I'd support a pupil who is autistic", "asked what I'd do if she is off with depression", "I said a resident has dementia and wanders", "they have 12 residents with dementia", "the class has two autistic pupils", "leave cover is short",
        "a patient, she has MS and refuses meds", "@ is blind to nothing", "he is sick of audits", "@ is on the cancer board", "@ has worked there 20 years", "I'm 3 years qualified", "@ is expecting an audit", "Turbine 14 is due in March",
        "@ is separated from the team by a corridor", "@ walked me through the baby room", "@ is on holiday", "@ wants babies weighed weekly", "I look after children with autism", "my class has autism",
    ],
)  # fmt: skip
def test_what_is_of_the_work_is_not(work: str) -> None:
    assert not is_private_matter(work)


def test_he_and_she_are_whoever_was_named_last() -> None:
    assert is_private_matter("she has MS", before="@ runs the team,")
    assert not is_private_matter("she has MS", before="@ told me of a patient,")


@given(
    st.sampled_from(["@", "Amy", "she", "he", "the deputy", "@ 's husband", "my sister"]),
    st.sampled_from(["has", "is having", "is recovering from", "was diagnosed with", "lives with", "has had"]),
    st.sampled_from(["chemo", "MS", "breast cancer", "epilepsy", "dialysis", "depression", "arthritis", "a hernia"]),
)
def test_every_illness_of_everybody_is_private_and_a_thing_of_the_trade_is_not(who: str, has: str, what: str) -> None:
    assert is_private_matter(f"{who} {has} {what}")
    assert not is_private_matter(f"{who} runs the {what.removeprefix('a ')} clinic")
