/** Words of cooperative names beside those of `data/names`: Latin, Arabic. Written for the demonstration. */

/** First words, which take another after them: « Zahrat » … « Al Atlas ». */
export const HEADS = `
Nour|نور Amal|أمل Nassim|نسيم Riad|رياض Wahat|واحة Jnane|جنان Kounouz|كنوز Anamil|أنامل Ayadi|أيادي
Nissae|نساء Fatayat|فتيات Abnae|أبناء Banat|بنات Dar|دار Bassmat|بسمة Rayhane|ريحان Chams|شمس
Najmat|نجمة Lamsat|لمسة Fikrat|فكرة Afak|آفاق Jisr|جسر Khayrat|خيرات Rawafid|روافد Manabie|منابع
Boustane|بستان Houkoul|حقول Sanabil|سنابل Karm|كرم Thimar|ثمار Chajarat|شجرة Ghoussn|غصن Ayn|عين
Rimal|رمال Jibal|جبال Souhoul|سهول Toyour|طيور Farachat|فراشة Loualouat|لؤلؤة Yakout|ياقوت Tahaddi|تحدي
Tomouh|طموح Iradat|إرادة Ahlam|أحلام Rihab|رحاب Hadaek|حدائق Mawahib|مواهب Fanne|فن Ibdaat|إبداعات
Turat|تراث Assalat|أصالة Mirath|ميراث Wardat|وردة Yasmine|ياسمين Zaytoun|زيتون Nakhil|نخيل Assal|عسل
Moroj|مروج Rabie|ربيع Kawtar|كوثر Salsabil|سلسبيل Baraim|براعم Achbal|أشبال Wifak|وفاق Itihad|اتحاد
Ikhlass|إخلاص Wafae|وفاء Sanad|سند Tamkine|تمكين Wiam|وئام Anwar|أنوار Bouhayrat|بحيرة Dafaf|ضفاف
Manarat|منارة
`;

/** Last words, which also stand alone. */
export const TAILS = `
Attanmia|التنمية Al Ikhae|الإخاء Al Mahabba|المحبة Atawassol|التواصل Al Izdihar|الازدهار Annamae|النماء
Al Itkane|الإتقان Al Jawda|الجودة Al Houda|الهدى Al Ikhlass|الإخلاص Al Amana|الأمانة Assafa|الصفاء
Al Wafae|الوفاء Al Iradah|الإرادة Attahaddi|التحدي Al Mouwatana|المواطنة Al Marifa|المعرفة
Al Bayane|البيان Arraja|الرجاء Al Anwar|الأنوار Al Boustane|البستان Arrabie|الربيع Al Ghad|الغد
Al Oufok|الأفق Annajm|النجم Al Kawkab|الكوكب Al Badr|البدر Al Hilal|الهلال Al Yasmine|الياسمين
Al Ward|الورد Arrayhane|الريحان Al Khouzama|الخزامى Azzaatar|الزعتر Azzaafrane|الزعفران Attine|التين
Arroumane|الرمان Al Louz|اللوز Attoumour|التمور Al Khayrat|الخيرات Al Houkoul|الحقول Al Waha|الواحة
Al Manbaa|المنبع Al Jabal|الجبل Al Wadi|الوادي Assahl|السهل Al Bahr|البحر Achati|الشاطئ Al Mawj|الموج
Annassim|النسيم Al Ghaba|الغابة Al Arz|الأرز Al Hourria|الحرية Al Firdaous|الفردوس Al Kaoutar|الكوثر
Attakwa|التقوى Al Ihsane|الإحسان Al Birr|البر Al Falaha|الفلاحة Al Hirfa|الحرفة Al Fanne|الفن
Annawal|النوال Al Moubadara|المبادرة Al Intilaka|الانطلاقة Annahj|النهج Attajdid|التجديد
Al Jil Al Jadid|الجيل الجديد Al Qarya|القرية Ahl Al Balad|أهل البلد Al Ahrar|الأحرار Al Hana|الهناء
Assaada|السعادة Al Farah|الفرح Al Mourouj|المروج Al Mawahib|المواهب Al Anamil|الأنامل Al Khadra|الخضراء
Al Bayda|البيضاء Al Hamra|الحمراء Addahabia|الذهبية Al Fiddia|الفضية Arrahma|الرحمة Al Hikma|الحكمة
Al Azm|العزم Al Wahate|الواحات Al Mountazah|المنتزه
`;

/** Amazigh words and the Tifinagh of each, standing alone. */
export const AMAZIGH = `
Tifawin|تيفاوين|ⵜⵉⴼⴰⵡⵉⵏ Tagmat|تاگمات|ⵜⴰⴳⵎⴰⵜ Tiwizi|تيويزي|ⵜⵉⵡⵉⵣⵉ Tamaynut|تامينوت|ⵜⴰⵎⴰⵢⵏⵓⵜ
Toudarte|تودرت|ⵜⵓⴷⴰⵔⵜ Afoulki|أفولكي|ⴰⴼⵓⵍⴽⵉ Tafoukt|تافوكت|ⵜⴰⴼⵓⴽⵜ Ayyour|أيور|ⴰⵢⵢⵓⵔ Itran|إتران|ⵉⵜⵔⴰⵏ
Taytmatin|تايتماتين|ⵜⴰⵢⵜⵎⴰⵜⵉⵏ Timgharin|تيمغارين|ⵜⵉⵎⵖⴰⵔⵉⵏ Tilila|تيليلا|ⵜⵉⵍⵉⵍⴰ Amoud|أمود|ⴰⵎⵓⴷ
Targant|تاركانت|ⵜⴰⵔⴳⴰⵏⵜ Tazerbit|تازربيت|ⵜⴰⵣⵔⴱⵉⵜ Azetta|أزطا|ⴰⵥⵟⵟⴰ Ajeddig|أجديگ|ⴰⵊⴷⴷⵉⴳ
Tigmi|تيگمي|ⵜⵉⴳⵎⵎⵉ Akal|أكال|ⴰⴽⴰⵍ Aman|أمان|ⴰⵎⴰⵏ Adrar|أدرار|ⴰⴷⵔⴰⵔ Asif|أسيف|ⴰⵙⵉⴼ Tamount|تامونت|ⵜⴰⵎⵓⵏⵜ
Anaruz|أناروز|ⴰⵏⴰⵔⵓⵣ Tamazirt|تامازيرت|ⵜⴰⵎⴰⵣⵉⵔⵜ Tayri|تايري|ⵜⴰⵢⵔⵉ Tazzanin|تازانين|ⵜⴰⵣⵣⴰⵏⵉⵏ
Igran|إگران|ⵉⴳⵔⴰⵏ Azemmour|أزمور|ⴰⵣⵎⵎⵓⵔ Taddart|تادارت|ⵜⴰⴷⴷⴰⵔⵜ Tamghra|تامغرا|ⵜⴰⵎⵖⵔⴰ
Tagant|تاگانت|ⵜⴰⴳⴰⵏⵜ Imal|إمال|ⵉⵎⴰⵍ Tissilit|تيسليت|ⵜⵉⵙⵍⵉⵜ Tadgla|تادگلا|ⵜⴰⴷⴳⵍⴰ Izourane|إزوران|ⵉⵥⵓⵔⴰⵏ
Tanalt|تانالت|ⵜⴰⵏⴰⵍⵜ Tamment|تامنت|ⵜⴰⵎⵎⵏⵜ Tizizwa|تيزيزوا|ⵜⵉⵣⵉⵣⵡⴰ Tamsna|تامسنا|ⵜⴰⵎⵙⵏⴰ Tala|تالا|ⵜⴰⵍⴰ
`;

/** What follows « n » (of) in an Amazigh name, in its annexed form. */
export const AMAZIGH_AFTER = `
Oudrar|أودرار|ⵓⴷⵔⴰⵔ Ouakal|واكال|ⵡⴰⴽⴰⵍ Ouaman|وامان|ⵡⴰⵎⴰⵏ Tmazirt|تمازيرت|ⵜⵎⴰⵣⵉⵔⵜ Tafoukt|تافوكت|ⵜⴰⴼⵓⴽⵜ
Tmount|تمونت|ⵜⵎⵓⵏⵜ Igran|إگران|ⵉⴳⵔⴰⵏ Ouassif|واسيف|ⵡⴰⵙⵉⴼ Ouzemmour|أوزمور|ⵓⵣⵎⵎⵓⵔ Tagant|تاگانت|ⵜⴰⴳⴰⵏⵜ
Tgmat|تگمات|ⵜⴳⵎⴰⵜ Tayri|تايري|ⵜⴰⵢⵔⵉ Itran|إتران|ⵉⵜⵔⴰⵏ Ouayyour|وايور|ⵡⴰⵢⵢⵓⵔ Tudert|تودرت|ⵜⵓⴷⵔⵜ
Tiwizi|تيويزي|ⵜⵉⵡⵉⵣⵉ Tmgharin|تمغارين|ⵜⵎⵖⴰⵔⵉⵏ Ouzetta|أوزطا|ⵓⵥⵟⵟⴰ Tala|تالا|ⵜⴰⵍⴰ Imal|إمال|ⵉⵎⴰⵍ
`;
