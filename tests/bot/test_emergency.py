"""Emergencies: seen in any words and anywhere in a message, and not seen in questions about the subject."""

import pytest

from bot.emergency import Emergency, emergency

BODY = [
    "anak saya keracunan, gejalanya muntah sama diare, harus apa aja",
    "ciri2 keracunan apa aja, tadi suami abis makan jamur terus muntah terus",
    "abis makan keong anak keracunan, tolong",
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
    "bapak saya mendadak lemes sebelah badannya terus ngomongnya ga jelas",
    "Ayah saya tiba-tiba tidak bisa menggerakkan tangan kanan dan bicaranya cadel",
    "mamah tiba2 ga bisa ngangkat tangan kiri, mukanya turun sebelah",
    "anak saya panas tinggi terus kelojotan",
    "anak gw step nih gimana",
    "adek badannya kaku matanya melotot ke atas",
    "suami saya dadanya sakit banget tembus ke punggung keringetan",
    "om gue kena serangan jantung",
    "ibu saya sesek banget napasnya",
    "tlong ibu sy ssak nafas skli",
    "anak saya megap-megap susah napas",
    "nenek nafasnya ngos ngosan ga kuat ngomong",
    "budak abdi kejang kumaha ieu",
    "bapa abdi ujug-ujug teu sadar",
    "pun bojo getihan terus teu eureun-eureun abis ngalahirkeun",
    "anakku kejang piye iki",
    "bapake ambruk ora sadar",
    "bocah kulo dicokot ula",
    "bojoku sesek napase",
    "temen saya kena sabet golok darahnya ngucur terus",
    "tangan adik kepotong mesin, darah banyak",
    "kecelakaan motor di jalan raya serang, korbannya ga gerak",
    "ada orang ketabrak truk depan pasar, tolong ambulans",
    "saya hamil 7 bulan keluar air ketuban sama darah",
    "istri mau lahiran udah mules banget tapi ga ada kendaraan",
    "bayi saya biru ga nangis",
    "bayi baru lahir ga bernapas",
    "anak kecil kecebur sumur udah diangkat tapi ga napas",
    "tetangga kesetrum pompa air",
    "anak saya minum minyak tanah",
    "adik nelen baterai jam",
    "bapak minum racun rumput",
    "keponakan digigit ular hijau kakinya bengkak",
    "saya digigit anjing gila tadi sore",
    "bang suami baru dipatok ular kakinya bengkak gmn nih",
    "adek kepatuk ular weling tolongin",
    "bapak dipagut ular di kebun",
    "habis disengat tawon muka saya bengkak semua sulit napas",
    "kena petasan tangannya hancur",
    "kesiram minyak panas seluruh badan",
    "kebakaran, ada yang luka bakar parah",
    "nenek jatuh di kamar mandi kepalanya bocor",
    "anak jatuh dari lantai dua muntah muntah terus",
    "diabetes ibu saya drop ga sadarkan diri",
    "gula darah ibu saya 30, dia lemas dan keringat dingin",
    "teman overdosis obat",
    "temen gw ga sadar abis minum oplosan",
    "keracunan makanan satu kelas muntah muntah sekarang",
    "demam berdarah anak saya keluar darah dari hidung terus",
    "muntah darah segelas",
    "BAB darah banyak sekali dan pusing mau pingsan",
    "anak alergi obat bengkak bibirnya dan sesak",
    "ibu saya ngedrop, nadinya lemah",
    "kakek ga respon dipanggil panggil",
    "bapak ngorok terus dibangunin ga bangun",
    "adek kjang2 badannya kaku",
    "anak kejang2",
    "istri pndarahan byk",
    "kakek saya pngsan",
    "ibu saya ssak npas",
    "ponakan kracunan jamur",
    "bpk saya serngan jntung",
    "tmn sy mnum rcun skrg muntah2",
    "nenek tiba2 lumpuh sebelah",
    "kakek pigsan di masjid",
    "anak sy kejagn",
    "bapak ga sdr diri",
    "adek jtuh dari motor kpala bcor",
    "ibu drah tinggi trus lumpuhh sebelah",
]
DESPAIR = [
    "pengen mati aja rasanya",
    "aku capek hidup",
    "saya ingin mengakhiri hidup",
    "udah ga kuat hidup lagi",
    "lebih baik mati",
    "hidup ga ada artinya lagi buat aku",
    "udah gak pengen hidup lagi gw",
    "saya mau bunuh diri",
    "aku pengen ngilang aja dari dunia ini, pengen mati",
    "hidupku udah ga ada gunanya, mending mati",
    "saya sudah menyiapkan tali buat gantung diri",
    "pengen loncat dari jembatan ciujung",
    "rasanya pengen ngakhirin semuanya",
    "abdi hoyong paeh wae",
    "aku pingin mati wae",
    "ga sanggup hidup lagi",
    "saya tidak ingin hidup lagi",
    "gw nyilet tangan gw lagi",
    "teman saya bilang mau bunuh diri malam ini",
]
ABOUT = [
    "hajatan sunat yg bikin org carita keracunan tuh di desa mana",
    "gejala anak sd menes yg keracunan mbg apaan aja",
    "yg keracunan abis sunatan di carita yg udh boleh pulang brp org",
    "isi nasi syukuran yang bikin warga Cijaku keracunan apa saja",
    "di kampung mana hajatan yang membuat warga keracunan digelar",
    "berapa kasus gigitan ular di Lebak",
    "jumlah kematian karena serangan jantung di Banten 2023",
    "apa itu kejang demam",
    "data kasus bunuh diri di Kota Serang tahun 2022",
    "program pencegahan bunuh diri dinkes banten",
    "berapa korban keracunan MBG di Kramatwatu",
    "penyebab sesak napas pada korban gas",
    "kapan pelatihan penanganan gigitan ular digelar",
    "anak sd di pandeglang keracunan jajanan kejadiannya kpn",
    "peristiwa warga dipatok ular di lebak iraha",
    "berapa orang meninggal tenggelam di pantai Anyer",
    "siapa dokter yang menangani pasien kejang di RSUD Banten",
    "gejala stroke apa saja",
    "penyebab kejang pada anak",
    "apa itu serangan jantung",
    "cara mencegah stroke",
    "berapa kematian akibat keracunan MBG di Serang",
    "layanan stroke di RSUD Banten ada sejak kapan",
    "RSUD mana yang menangani luka bakar",
    "nomor ambulans kota tangerang berapa",
    "cara minta ambulans gratis di Tangsel",
    "apa saja tanda bahaya kehamilan",
    "kapan bayi perlu dibawa ke rumah sakit kalau demam",
    "yang ga boleh dilakukan kalau digigit ular apa aja",
    "kalau digigit ular berbisa dibawa ke mana dulu kata Kemenkes",
    "pertolongan pertama digigit anjing rabies apa",
    "apa yang harus dilakukan jika digigit anjing menurut dinkes",
    "apa pertolongan pertama pada orang pingsan",
    "bagaimana penanganan korban kecelakaan di RSUD",
    "tanda dbd yang berbahaya apa saja",
    "berapa orang tenggelam di Anyer 2025",
    "anggaran kesehatan terpotong pandemi",
    "atap puskesmas ambruk di Lebak",
    "apa penyebab warga tak sadar pentingnya imunisasi",
    "program pencegahan bunuh diri di banten",
    "berapa kasus bunuh diri di banten 2023",
    "hotline bunuh diri kemenkes nomor berapa",
    "healing119 itu apa",
    "apakah BPJS menanggung melahirkan",
    "biaya melahirkan di puskesmas",
    "kapan vaksin rabies diberikan setelah digigit",
    "berapa persen penderita asma di banten",
    "jumlah korban gigitan anjing di pandeglang",
    "siapa yang menangani korban keracunan di cilegon",
    "serum anti bisa ular ada di puskesmas mana",
    "kalau demam tinggi lebih dari 3 hari harus ke mana",
    "sesak napas termasuk gejala TBC tidak",
    "apakah kejang demam berbahaya",
    "ibu hamil boleh naik motor ga",
    "pelatihan pertolongan pertama kejang untuk kader",
    "RS rujukan stroke di Tangerang",
    "ODGJ yang kejang dirawat di mana",
    "puskesmas 24 jam untuk melahirkan di lebak",
    "syarat donor darah",
    "kenapa korban keracunan MBG muntah-muntah",
    "orang yang digigit ular di Badui berapa",
    "warga badui yang digigit ular dibawa ke mana",
    "anak yang digigit monyet di rangkasbitung umur berapa",
    "agustus 2024 anak sekolah yg keracunan di cilegon dirawat di rs mana",
    "pas 2023 warga yang tenggelam di anyer dibawa ke rs mana",
    "brp anak yg kjang2 di rsud banten taun lalu",
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
