"""Medical advice is not ours to give; services and figures about treatment are."""

import pytest

from bot.medical import medical


@pytest.mark.parametrize(
    "text",
    [
        "obat apa untuk batuk saya",
        "apa obat sakit gigi yang ampuh",
        "bagaimana cara mengobati gatal di kulit",
        "dosis paracetamol untuk bayi",
        "bolehkah ibu hamil minum obat batuk",
        "perut saya sakit terus kenapa ya dok",
        "anak saya demam dan batuk harus apa",
        "sunscreen apa yang aman untuk ibu hamil",
        "apa efek samping kelebihan kalsium pada ibu hamil",
    ],
)
def test_advice_is_declined(text: str) -> None:
    assert medical(text)


@pytest.mark.parametrize(
    "text",
    [
        "obat tbc gratis di puskesmas mana",
        "berapa pasien yang berobat di rsud banten",
        "kapan obat kaki gajah dibagikan",
        "apa gejala dbd",
        "bagaimana cara mendaftar cek kesehatan gratis",
        "bagaimana cara mencegah dbd",
        "bolehkah ibu hamil periksa gratis di puskesmas",
        "apa program dinkes untuk ibu hamil",
        "berapa biaya obat di puskesmas",
    ],
)
def test_services_and_figures_are_answered(text: str) -> None:
    assert not medical(text)
