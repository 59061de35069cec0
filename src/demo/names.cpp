#include "demo/names.h"

namespace rahdari {
namespace {
constexpr InventedName kMaleNames[] = {
    {"Aamir", "عامر"},   {"Adeel", "عدیل"},      {"Ahmad", "احمد"},    {"Akhtar", "اختر"},  {"Ali", "علی"},
    {"Amjad", "امجد"},   {"Arslan", "ارسلان"},   {"Asad", "اسد"},      {"Asim", "عاصم"},    {"Babar", "بابر"},
    {"Bilal", "بلال"},   {"Danish", "دانش"},     {"Ehsan", "احسان"},   {"Fahad", "فہد"},    {"Faisal", "فیصل"},
    {"Farhan", "فرحان"}, {"Ghulam", "غلام"},     {"Habib", "حبیب"},    {"Hamza", "حمزہ"},   {"Haroon", "ہارون"},
    {"Hassan", "حسن"},   {"Ibrahim", "ابراہیم"}, {"Imran", "عمران"},   {"Irfan", "عرفان"},  {"Jamil", "جمیل"},
    {"Junaid", "جنید"},  {"Kamran", "کامران"},   {"Kashif", "کاشف"},   {"Khalid", "خالد"},  {"Luqman", "لقمان"},
    {"Majid", "ماجد"},   {"Mansoor", "منصور"},   {"Muhammad", "محمد"}, {"Nadeem", "ندیم"},  {"Naveed", "نوید"},
    {"Noman", "نعمان"},  {"Qasim", "قاسم"},      {"Rashid", "راشد"},   {"Rizwan", "رضوان"}, {"Saeed", "سعید"},
    {"Sajid", "ساجد"},   {"Salman", "سلمان"},    {"Shahid", "شاہد"},   {"Sohail", "سہیل"},  {"Tahir", "طاہر"},
    {"Tariq", "طارق"},   {"Umar", "عمر"},        {"Usman", "عثمان"},   {"Waqas", "وقاص"},   {"Waseem", "وسیم"},
    {"Yasir", "یاسر"},   {"Younas", "یونس"},     {"Zafar", "ظفر"},     {"Zahid", "زاہد"},   {"Zeeshan", "ذیشان"},
    {"Zubair", "زبیر"}};

constexpr InventedName kFemaleNames[] = {
    {"Aisha", "عائشہ"},   {"Amina", "آمنہ"},  {"Asma", "اسماء"},      {"Bushra", "بشریٰ"}, {"Farah", "فرح"},
    {"Fatima", "فاطمہ"},  {"Hina", "حنا"},    {"Iqra", "اقراء"},      {"Kiran", "کرن"},   {"Khadija", "خدیجہ"},
    {"Lubna", "لبنیٰ"},    {"Maryam", "مریم"}, {"Nadia", "نادیہ"},     {"Naila", "نائلہ"}, {"Noor", "نور"},
    {"Parveen", "پروین"}, {"Rabia", "رابعہ"}, {"Rukhsana", "رخسانہ"}, {"Saima", "صائمہ"}, {"Samina", "ثمینہ"},
    {"Shazia", "شازیہ"},  {"Sidra", "سدرہ"},  {"Sumaira", "سمیرا"},   {"Uzma", "عظمیٰ"},   {"Zainab", "زینب"}};

constexpr InventedName kFamilyNames[] = {
    {"Abbasi", "عباسی"},   {"Afridi", "آفریدی"},   {"Akram", "اکرم"},     {"Anjum", "انجم"},
    {"Anwar", "انور"},     {"Arain", "آرائیں"},    {"Arshad", "ارشد"},    {"Ashraf", "اشرف"},
    {"Aslam", "اسلم"},     {"Awan", "اعوان"},      {"Aziz", "عزیز"},      {"Baig", "بیگ"},
    {"Bajwa", "باجوہ"},    {"Bangash", "بنگش"},    {"Bashir", "بشیر"},    {"Bhatti", "بھٹی"},
    {"Butt", "بٹ"},        {"Chaudhry", "چوہدری"}, {"Cheema", "چیمہ"},    {"Dar", "ڈار"},
    {"Dogar", "ڈوگر"},     {"Farooq", "فاروق"},    {"Gill", "گل"},        {"Gondal", "گوندل"},
    {"Gujjar", "گجر"},     {"Hameed", "حمید"},     {"Hayat", "حیات"},     {"Hussain", "حسین"},
    {"Iqbal", "اقبال"},    {"Janjua", "جنجوعہ"},   {"Javed", "جاوید"},    {"Kakar", "کاکڑ"},
    {"Karim", "کریم"},     {"Khan", "خان"},        {"Khattak", "خٹک"},    {"Khokhar", "کھوکھر"},
    {"Latif", "لطیف"},     {"Lodhi", "لودھی"},     {"Mahmood", "محمود"},  {"Malik", "ملک"},
    {"Marwat", "مروت"},    {"Minhas", "منہاس"},    {"Mirza", "مرزا"},     {"Mughal", "مغل"},
    {"Nawaz", "نواز"},     {"Nazir", "نذیر"},      {"Niazi", "نیازی"},    {"Qureshi", "قریشی"},
    {"Rafiq", "رفیق"},     {"Raja", "راجہ"},       {"Ramzan", "رمضان"},   {"Rana", "رانا"},
    {"Rehman", "رحمان"},   {"Sadiq", "صادق"},      {"Shah", "شاہ"},       {"Sharif", "شریف"},
    {"Siddiqui", "صدیقی"}, {"Tarar", "تارڑ"},      {"Warraich", "وڑائچ"}, {"Yousafzai", "یوسفزئی"},
    {"Zaman", "زمان"}};

constexpr InventedPlace kHomePlaces[] = {{"Gujrat", "Kharian", "Punjabi, Urdu"},
                                         {"Gujrat", "Sarai Alamgir", "Punjabi, Urdu"},
                                         {"Mandi Bahauddin", "Phalia", "Punjabi, Urdu"},
                                         {"Mandi Bahauddin", "Malakwal", "Punjabi, Urdu"},
                                         {"Gujranwala", "Kamoke", "Punjabi, Urdu"},
                                         {"Gujranwala", "Nowshera Virkan", "Punjabi, Urdu"},
                                         {"Sialkot", "Daska", "Punjabi, Urdu"},
                                         {"Sialkot", "Pasrur", "Punjabi, Urdu"},
                                         {"Jhelum", "Dina", "Pothwari, Urdu"},
                                         {"Rawalpindi", "Gujar Khan", "Pothwari, Urdu"},
                                         {"Hafizabad", "Pindi Bhattian", "Punjabi, Urdu"},
                                         {"Sargodha", "Bhalwal", "Punjabi, Urdu"},
                                         {"Faisalabad", "Jaranwala", "Punjabi, Urdu"},
                                         {"Sheikhupura", "Muridke", "Punjabi, Urdu"},
                                         {"Multan", "Shujabad", "Saraiki, Urdu"},
                                         {"Mardan", "Takht Bhai", "Pashto, Urdu"},
                                         {"Swat", "Matta", "Pashto, Urdu"},
                                         {"Swabi", "Lahor", "Pashto, Urdu"},
                                         {"Peshawar", "Badaber", "Pashto, Urdu"},
                                         {"Kurram", "Upper Kurram", "Pashto, Urdu"},
                                         {"Kotli", "Sehnsa", "Pahari, Urdu"},
                                         {"Mirpur", "Dadyal", "Pahari, Urdu"},
                                         {"Karachi West", "Orangi", "Urdu"},
                                         {"Quetta", "Chiltan", "Hazaragi, Urdu"}};
}  // namespace

std::span<const InventedName> male_names() { return kMaleNames; }
std::span<const InventedName> female_names() { return kFemaleNames; }
std::span<const InventedName> family_names() { return kFamilyNames; }
std::span<const InventedPlace> home_places() { return kHomePlaces; }

}  // namespace rahdari
