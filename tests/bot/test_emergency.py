"""Emergencies: seen in any words and anywhere in a message, and not seen in questions about the subject."""

import pytest

from bot.emergency import Emergency, emergency

BODY = [
    "bapak saya tiba-tiba sesak napas",
    "tolong anak saya kejang",
    "ibu saya mukanya mencong terus ngomongnya pelo",
    "kakek jatuh dari kamar mandi ga sadar",
    "Selamat malam, mau tanya. Adik saya tadi digigit ular di sawah, harus bagaimana?",
    "istri pendarahan banyak abis lahiran",
    "tetangga pingsan di jalan gimana ini",
    "nyeri dada dari tadi pagi menjalar ke lengan",
    "anak ketelen uang logam",
    "bojoku ketuban pecah",
    "SUAMI SAYA KESETRUM",
    "adek minum racun tikus",
    "anak saya ketumpahan, eh kesiram air panas, melepuh",
    "kucing liar gigit, eh adik digigit kucing tangannya berdarah banyak",
    "nenek bibirnya biru, asmanya kambuh",
    "bayi saya keselek kelereng",
    "apakah anak saya yang kejang harus dibawa ke IGD",
    "dada saya kayak ditindih, keringat dingin",
]
DESPAIR = [
    "pengen mati aja rasanya",
    "aku capek hidup",
    "saya ingin mengakhiri hidup",
    "udah ga kuat hidup lagi",
    "lebih baik mati",
    "hidup ga ada artinya lagi buat aku",
]
ABOUT = [
    "berapa kasus gigitan ular di Lebak",
    "jumlah kematian karena serangan jantung di Banten 2023",
    "apa itu kejang demam",
    "data kasus bunuh diri di Kota Serang tahun 2022",
    "program pencegahan bunuh diri dinkes banten",
    "berapa korban keracunan MBG di Kramatwatu",
    "penyebab sesak napas pada korban gas",
    "kapan pelatihan penanganan gigitan ular digelar",
    "berapa orang meninggal tenggelam di pantai Anyer",
    "siapa dokter yang menangani pasien kejang di RSUD Banten",
]
ORDINARY = [
    "berapa jumlah rumah sakit di banten",
    "cara daftar bpjs",
    "halo",
    "jam buka puskesmas ciruas",
    "darah rendah itu apa",
    "jadwal donor darah",
    "dimana letak rsud banten",
    "ular apa saja yang berbisa",
    "apa gejala DBD, apakah mimisan",
    "vaksin untuk anjing di mana",
    "berapa korban luka bakar yang dirawat RSUD Banten tahun 2024",
]


@pytest.mark.parametrize("message", BODY)
def test_a_body_in_danger_is_seen(message: str) -> None:
    assert emergency(message) is Emergency.BODY


@pytest.mark.parametrize("message", DESPAIR)
def test_despair_is_seen(message: str) -> None:
    assert emergency(message) is Emergency.DESPAIR


@pytest.mark.parametrize(
    "message",
    [
        "pengen mati aja rasanya, rumah sakit jiwa di banten ada berapa?",
        "capek hidup. ada layanan konseling di dinkes?",
        "siapa yang bisa diajak bicara, udah ga kuat hidup",
    ],
)
def test_a_wish_to_die_is_heard_beside_a_question(message: str) -> None:
    assert emergency(message) is Emergency.DESPAIR


@pytest.mark.parametrize(
    "message",
    [
        "berapa persen remaja yang pengen bunuh diri menurut survei",
        "program untuk orang yang capek hidup",
        "angka harapan hidup di banten berapa",
        "data lansia ingin meninggal di rumah",
    ],
)
def test_the_wishes_of_others_are_a_subject(message: str) -> None:
    assert emergency(message) is None


@pytest.mark.parametrize("message", [*ABOUT, *ORDINARY])
def test_a_question_about_it_is_a_question(message: str) -> None:
    assert emergency(message) is None


@pytest.mark.parametrize("message", [*BODY[:4], *DESPAIR[:2]])
def test_its_place_in_the_message_does_not_matter(message: str) -> None:
    before = "Assalamualaikum, maaf mengganggu malam-malam. "
    after = " Terima kasih banyak sebelumnya ya."
    assert emergency(before + message + after) is emergency(message)
