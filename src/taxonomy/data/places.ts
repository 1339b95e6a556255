/** Facts about places as postings write them. Names, codes and aliases only; one line an entry. */

/** ISO 3166-1 alpha-2 | name | further names. */
export const COUNTRY_TABLE = `
US | United States | us; usa; u s; u s a; united states of america; america; us only; united states only; estados unidos
CA | Canada
GB | United Kingdom | uk; u k; england; scotland; wales; northern ireland; great britain; britain; united kingdom only
IE | Ireland | republic of ireland
DE | Germany | deutschland
FR | France
NL | Netherlands | the netherlands; nederland; holland
BE | Belgium | belgie; belgique
LU | Luxembourg
CH | Switzerland | schweiz; suisse
AT | Austria | osterreich
ES | Spain | espana
PT | Portugal
IT | Italy | italia
SE | Sweden | sverige
NO | Norway | norge
DK | Denmark | danmark
FI | Finland | suomi
IS | Iceland
PL | Poland | polska
CZ | Czechia | czech republic
SK | Slovakia
HU | Hungary
RO | Romania
BG | Bulgaria
GR | Greece
HR | Croatia
SI | Slovenia
RS | Serbia
BA | Bosnia and Herzegovina
MK | North Macedonia
AL | Albania
ME | Montenegro
XK | Kosovo
MD | Moldova
UA | Ukraine
BY | Belarus
RU | Russia | russian federation
EE | Estonia
LV | Latvia
LT | Lithuania
CY | Cyprus
MT | Malta
TR | Turkey | turkiye
IL | Israel
AE | United Arab Emirates | uae; u a e
SA | Saudi Arabia | ksa; kingdom of saudi arabia
QA | Qatar
KW | Kuwait
BH | Bahrain
OM | Oman
JO | Jordan
LB | Lebanon
IQ | Iraq
IR | Iran
EG | Egypt
MA | Morocco
TN | Tunisia
DZ | Algeria
LY | Libya
SD | Sudan
NG | Nigeria
GH | Ghana
KE | Kenya
UG | Uganda
TZ | Tanzania
RW | Rwanda
ET | Ethiopia
ZA | South Africa
ZM | Zambia
ZW | Zimbabwe
CD | Congo | drc; democratic republic of the congo
CI | Ivory Coast | cote d ivoire
SN | Senegal
CM | Cameroon
MZ | Mozambique
AO | Angola
NA | Namibia
BW | Botswana
MU | Mauritius
IN | India | bharat
PK | Pakistan
BD | Bangladesh
LK | Sri Lanka
NP | Nepal
AF | Afghanistan
CN | China | prc; mainland china
HK | Hong Kong | hong kong sar
MO | Macau
TW | Taiwan
JP | Japan
KR | South Korea | korea; republic of korea
MN | Mongolia
SG | Singapore
MY | Malaysia
ID | Indonesia
TH | Thailand
VN | Vietnam | viet nam
PH | Philippines | the philippines
KH | Cambodia
LA | Laos
MM | Myanmar
KZ | Kazakhstan
UZ | Uzbekistan
KG | Kyrgyzstan
AM | Armenia
GE | Georgia
AZ | Azerbaijan
AU | Australia
NZ | New Zealand
FJ | Fiji
PG | Papua New Guinea
MX | Mexico
GT | Guatemala
HN | Honduras
SV | El Salvador
NI | Nicaragua
CR | Costa Rica
PA | Panama
CU | Cuba
DO | Dominican Republic
JM | Jamaica
TT | Trinidad and Tobago
BS | Bahamas | the bahamas
BB | Barbados
PR | Puerto Rico
CO | Colombia
VE | Venezuela
EC | Ecuador
PE | Peru
BO | Bolivia
CL | Chile
AR | Argentina
UY | Uruguay
PY | Paraguay
BR | Brazil | brasil
GY | Guyana
TG | Togo
ML | Mali
BJ | Benin
BF | Burkina Faso
GM | Gambia | the gambia
LR | Liberia
SL | Sierra Leone
SO | Somalia
MG | Madagascar
MW | Malawi
CV | Cape Verde | cabo verde
YE | Yemen
SY | Syria
PS | Palestine
MV | Maldives
BN | Brunei
BT | Bhutan
TJ | Tajikistan
TM | Turkmenistan
HT | Haiti
KY | Cayman Islands
BM | Bermuda
PW | Palau
GU | Guam
SR | Suriname
BZ | Belize
LI | Liechtenstein
MC | Monaco
AD | Andorra
GI | Gibraltar
JE | Jersey
IM | Isle of Man
`

/** Country | code (ISO 3166-2 without the country) | name | further names. */
export const REGION_TABLE = `
US | AL | Alabama
US | AK | Alaska
US | AZ | Arizona
US | AR | Arkansas
US | CA | California | calif; southern california; northern california
US | CO | Colorado
US | CT | Connecticut
US | DE | Delaware
US | DC | District of Columbia | d c; washington d c; washington dc
US | FL | Florida
US | GA | Georgia
US | HI | Hawaii
US | ID | Idaho
US | IL | Illinois
US | IN | Indiana
US | IA | Iowa
US | KS | Kansas
US | KY | Kentucky
US | LA | Louisiana
US | ME | Maine
US | MD | Maryland
US | MA | Massachusetts
US | MI | Michigan
US | MN | Minnesota
US | MS | Mississippi
US | MO | Missouri
US | MT | Montana
US | NE | Nebraska
US | NV | Nevada
US | NH | New Hampshire
US | NJ | New Jersey
US | NM | New Mexico
US | NY | New York | new york state
US | NC | North Carolina
US | ND | North Dakota
US | OH | Ohio
US | OK | Oklahoma
US | OR | Oregon
US | PA | Pennsylvania
US | RI | Rhode Island
US | SC | South Carolina
US | SD | South Dakota
US | TN | Tennessee
US | TX | Texas
US | UT | Utah
US | VT | Vermont
US | VA | Virginia
US | WA | Washington | washington state
US | WV | West Virginia
US | WI | Wisconsin
US | WY | Wyoming
CA | AB | Alberta
CA | BC | British Columbia
CA | MB | Manitoba
CA | NB | New Brunswick
CA | NL | Newfoundland and Labrador | newfoundland
CA | NS | Nova Scotia
CA | NT | Northwest Territories
CA | NU | Nunavut
CA | ON | Ontario
CA | PE | Prince Edward Island
CA | QC | Quebec
CA | SK | Saskatchewan
CA | YT | Yukon
AU | NSW | New South Wales
AU | VIC | Victoria
AU | QLD | Queensland
AU | WA | Western Australia
AU | SA | South Australia
AU | TAS | Tasmania
AU | ACT | Australian Capital Territory
AU | NT | Northern Territory
IN | KA | Karnataka
IN | MH | Maharashtra
IN | TN | Tamil Nadu
IN | TG | Telangana
IN | HR | Haryana
IN | UP | Uttar Pradesh
IN | GJ | Gujarat
IN | WB | West Bengal
IN | KL | Kerala
IN | DL | Delhi
DE | BE | Land Berlin
DE | BY | Bavaria | bayern
DE | HE | Hesse | hessen
DE | NW | North Rhine-Westphalia | nordrhein westfalen; nrw
DE | BW | Baden-Wurttemberg | baden wurttemberg
NL | NH | North Holland | noord holland
NL | ZH | South Holland | zuid holland
NL | NB | North Brabant | noord brabant
NL | UT | Province of Utrecht
NL | GE | Gelderland
NL | OV | Overijssel
NL | FL | Flevoland
NL | LI | Dutch Limburg
NL | FR | Friesland | fryslan
NL | GR | Province of Groningen
NL | DR | Drenthe
NL | ZE | Zeeland
IN | TS | Telangana State
BR | SP | State of Sao Paulo
GB | LND | Greater London
`

/** Country | region or - | cities separated by semicolons, further names of one city after `=`. */
export const CITY_TABLE = `
US | NY | New York=new york city=nyc=manhattan=new york metro=new york metropolitan=new york city metropolitan; Brooklyn; Queens; Bronx=the bronx; Staten Island; Buffalo; Rochester; Albany; Syracuse; Yonkers; White Plains; Long Island City; Westchester; Ithaca; Melville
US | CA | San Francisco=sf=san fransisco=san francisco bay=sf bay=bay; Los Angeles=la=l a; San Diego; San Jose; Oakland; Berkeley; Palo Alto; Mountain View; Sunnyvale; Santa Clara; Menlo Park; Redwood City; San Mateo; South San Francisco; Foster City; Fremont; Cupertino; Santa Monica; Culver City; Venice; El Segundo; Irvine; Anaheim; Long Beach; Pasadena; Burbank; Glendale; Costa Mesa; Newport Beach; Santa Ana; Santa Barbara; Santa Cruz; Sacramento; Fresno; Bakersfield; Riverside; Ontario; Carlsbad; La Jolla; Oceanside; Torrance; Hawthorne; San Bruno; San Carlos; Emeryville; Walnut Creek; Pleasanton; San Ramon; Milpitas; Hayward; Stockton; Modesto; Thousand Oaks; Playa Vista; Beverly Hills; West Hollywood; Los Gatos; Campbell; Stanford; Rocklin; Roseville; Folsom; Livermore; Alameda; San Leandro; Ventura; Silicon Valley
US | WA | Seattle; Bellevue; Redmond; Kirkland; Tacoma; Spokane; Everett; Bothell; Renton
US | TX | Austin; Dallas; Houston; San Antonio; Fort Worth; Plano; Irving; Frisco; Arlington; El Paso; Richardson; Round Rock; McKinney; The Woodlands; Sugar Land; Dallas Fort Worth
US | IL | Chicago; Evanston; Naperville; Schaumburg; Deerfield; Oak Brook; Peoria; Rosemont
US | MA | Boston; Cambridge; Somerville; Waltham; Burlington; Lexington; Framingham; Worcester; Needham; Quincy; Watertown; Marlborough; Lowell; Bedford; Andover
US | DC | Washington
US | VA | Reston; McLean; Herndon; Alexandria; Richmond; Chantilly; Fairfax; Tysons; Vienna; Norfolk; Virginia Beach; Ashburn; Sterling; Charlottesville
US | MD | Baltimore; Bethesda; Rockville; Columbia; Annapolis; Silver Spring; Gaithersburg; Fort Meade; College Park
US | GA | Atlanta; Alpharetta; Savannah; Augusta; Marietta
US | FL | Miami; Orlando; Tampa; Jacksonville; Fort Lauderdale; Boca Raton; St Petersburg=saint petersburg; West Palm Beach; Tallahassee; Sarasota; Coral Gables; Gainesville; Naples
US | CO | Denver; Boulder; Colorado Springs; Fort Collins; Englewood; Broomfield; Littleton; Louisville
US | UT | Salt Lake City=slc; Lehi; Provo; Draper; Park City; American Fork
US | AZ | Phoenix; Scottsdale; Tempe; Tucson; Chandler; Mesa
US | NV | Las Vegas; Reno; Henderson; Sparks
US | OR | Beaverton; Eugene; Hillsboro; Salem
US | OR | Portland
US | PA | Philadelphia=philly; Pittsburgh; Harrisburg; Allentown; King of Prussia; Malvern; Wayne; Conshohocken
US | NJ | Jersey City; Newark; Princeton; Hoboken; Trenton; Camden; Edison; Parsippany; Morristown; Livingston
US | CT | Hartford; Stamford; New Haven; Greenwich; Norwalk; Bridgeport
US | NC | Charlotte; Raleigh; Durham; Greensboro; Winston Salem; Cary; Chapel Hill; Wilmington; Research Triangle Park=raleigh durham chapel hill=raleigh durham; Asheville; High Point=greensboro winston salem high point
US | SC | Charleston; Greenville; Spartanburg
US | TN | Nashville; Memphis; Knoxville; Chattanooga; Oak Ridge; Franklin
US | MI | Detroit; Ann Arbor; Grand Rapids; Lansing; Troy; Dearborn; Southfield; Kalamazoo
US | OH | Columbus; Cleveland; Cincinnati; Dayton; Toledo; Akron
US | MN | Minneapolis=minneapolis st paul; St Paul=saint paul; Eden Prairie; Bloomington; Minnetonka
US | WI | Milwaukee; Madison; Green Bay
US | MO | Kansas City; St Louis=saint louis; Springfield; Chesterfield
US | IN | Indianapolis; Fort Wayne; Carmel; South Bend
US | KS | Overland Park; Wichita; Lenexa; Topeka
US | NE | Omaha; Lincoln
US | IA | Des Moines; Cedar Rapids; Davenport; Iowa City
US | OK | Oklahoma City; Tulsa; Norman
US | AR | Little Rock; Bentonville; Fayetteville
US | LA | New Orleans; Baton Rouge; Lafayette
US | KY | Lexington Fayette; Frankfort
US | AL | Huntsville=huntsville decatur albertville; Montgomery
US | MS | Jackson
US | NM | Albuquerque; Santa Fe; Los Alamos
US | ID | Boise; Meridian
US | MT | Bozeman; Missoula; Billings
US | NH | Nashua; Portsmouth
US | ME | Portland Maine
US | VT | Montpelier
US | RI | Providence
US | DE | Dover
US | HI | Honolulu
US | AK | Anchorage
US | SD | Sioux Falls
US | ND | Fargo
US | WV | Morgantown
CA | ON | Toronto=gta; Ottawa; Mississauga; Waterloo; Kitchener; Markham; Hamilton; Brampton; Vaughan; Richmond Hill; Oakville; Scarborough; Etobicoke; North York; Thunder Bay; Guelph
CA | QC | Montreal; Quebec City; Laval; Gatineau; Longueuil
CA | BC | Vancouver; Burnaby; Surrey; Kelowna; North Vancouver
CA | AB | Calgary; Edmonton
CA | MB | Winnipeg
CA | SK | Saskatoon; Regina
CA | NS | Halifax; Dartmouth
CA | NB | Fredericton; Moncton; Saint John
CA | NL | St John s
GB | - | London=greater london; Manchester; Birmingham; Edinburgh; Glasgow; Leeds; Bristol; Liverpool; Sheffield; Oxford; Belfast; Cardiff; Nottingham; Reading; Newcastle=newcastle upon tyne; Milton Keynes; Brighton; Southampton; Leicester; Coventry; Bath; York; Slough; Guildford; Swindon; Warrington; Exeter; Norwich; Aberdeen; Cambridgeshire
IE | - | Dublin; Cork; Galway; Limerick
DE | - | Berlin; Munich=munchen; Hamburg; Frankfurt=frankfurt am main; Cologne=koln; Stuttgart; Dusseldorf; Leipzig; Dresden; Hanover=hannover; Nuremberg=nurnberg; Bonn; Karlsruhe; Heidelberg; Mannheim; Bremen; Kiel; Dortmund; Essen; Aachen; Potsdam; Freiburg
FR | - | Paris=ile de france; Lyon; Marseille; Toulouse; Nantes; Bordeaux; Lille; Nice; Grenoble; Rennes; Montpellier; Strasbourg; Sophia Antipolis
NL | - | Amsterdam; Rotterdam; The Hague=den haag=s gravenhage; Utrecht; Eindhoven; Delft; Groningen; Leiden; Haarlem; Den Bosch=s hertogenbosch; Arnhem; Nijmegen; Tilburg; Breda; Almere; Amersfoort; Hilversum; Amstelveen; Zwolle; Enschede; Maastricht; Hoofddorp; Schiphol; Veldhoven; Rijswijk; Maassluis; Veenendaal; Houten; Sneek; Naarden; Driebergen; Enkhuizen; Sittard; Nieuwegein; Emmen; Nunspeet; Breukelen; Veghel; Dordrecht; Capelle aan den IJssel; Geertruidenberg; Apeldoorn; Deventer; Zoetermeer; Leeuwarden; Alkmaar; Zaandam; Helmond; Roosendaal; Venlo; Ede; Gouda; Assen; Lelystad; Hengelo; Oss; Zeist; Wageningen; Diemen; Schiedam; Vlaardingen; Heerlen
BE | - | Brussels=bruxelles=brussel; Antwerp=antwerpen; Ghent=gent; Leuven; Bruges; Liege
LU | - | Luxembourg City
CH | - | Zurich=zuerich; Geneva=geneve; Basel; Lausanne; Bern; Zug; Lucerne
AT | - | Vienna=wien; Graz; Linz; Salzburg
ES | - | Madrid; Barcelona; Valencia; Seville=sevilla; Malaga; Bilbao
PT | - | Lisbon=lisboa; Porto; Braga
IT | - | Milan=milano; Rome=roma; Turin=torino; Bologna; Florence=firenze
SE | - | Stockholm; Gothenburg=goteborg; Malmo; Uppsala; Lund; Linkoping; Solna
NO | - | Oslo; Bergen; Trondheim; Stavanger
DK | - | Copenhagen=kobenhavn; Aarhus; Odense
FI | - | Helsinki; Espoo; Tampere; Oulu
IS | - | Reykjavik
PL | - | Warsaw=warszawa; Krakow=cracow; Wroclaw; Gdansk; Poznan; Lodz; Katowice
CZ | - | Prague=praha; Brno
SK | - | Bratislava
HU | - | Budapest
RO | - | Bucharest; Cluj Napoca=cluj; Iasi; Timisoara
BG | - | Sofia; Plovdiv; Varna
GR | - | Athens; Thessaloniki
HR | - | Zagreb
SI | - | Ljubljana
RS | - | Belgrade; Novi Sad
UA | - | Kyiv=kiev; Lviv; Kharkiv; Odesa
EE | - | Tallinn; Tartu
LV | - | Riga
LT | - | Vilnius; Kaunas
CY | - | Limassol; Nicosia
MT | - | Valletta
TR | - | Istanbul; Ankara; Izmir
IL | - | Tel Aviv=tel aviv yafo; Jerusalem; Haifa; Herzliya
AE | - | Dubai; Abu Dhabi; Sharjah
SA | - | Riyadh; Jeddah; Dammam; Khobar=al khobar; Mecca; Medina
QA | - | Doha
KW | - | Kuwait City
JO | - | Amman
LB | - | Beirut
EG | - | Cairo; Giza; Alexandria Egypt; Nasr City; Maadi; New Cairo; 6th of October; Heliopolis; Mohandessin; Mansoura; Tanta; Assiut=assuit=asyut; Zagazig; Banha; Minya; Qena; Fayoum; Damanhour; Ismailia; Port Said; Suez; Luxor; Aswan; Sohag; Dakahlia; Gharbia; Sharqia; Qalubia; Monufya; Beheira; Kafr Alsheikh; Damietta; Hurghada; Sharm El Sheikh
MA | - | Casablanca; Rabat; Marrakech
TN | - | Tunis
NG | - | Lagos; Abuja
GH | - | Accra
KE | - | Nairobi
RW | - | Kigali
UG | - | Kampala
ET | - | Addis Ababa
ZA | - | Cape Town; Johannesburg; Pretoria; Durban
CD | - | Kinshasa
IN | KA | Bengaluru=bangalore; Mysore
IN | MH | Mumbai=bombay; Pune; Navi Mumbai; Nagpur
IN | TG | Hyderabad; Secunderabad
IN | TN | Chennai=madras; Coimbatore
IN | DL | New Delhi=delhi ncr
IN | HR | Gurugram=gurgaon
IN | UP | Noida; Lucknow
IN | WB | Kolkata=calcutta
IN | GJ | Ahmedabad; Surat
IN | KL | Kochi=cochin; Trivandrum=thiruvananthapuram
IN | - | Jaipur; Indore; Chandigarh; Bhubaneswar
PK | - | Karachi; Lahore; Islamabad
BD | - | Dhaka
LK | - | Colombo
NP | - | Kathmandu
CN | - | Beijing; Shanghai; Shenzhen; Guangzhou; Hangzhou; Chengdu; Suzhou; Wuhan; Nanjing
TW | - | Taipei; Hsinchu
JP | - | Tokyo; Osaka; Kyoto; Yokohama; Fukuoka; Nagoya
KR | - | Seoul; Busan; Pangyo
MY | - | Kuala Lumpur; Penang; Johor Bahru
ID | - | Jakarta; Bali; Bandung; Surabaya
TH | - | Bangkok; Chiang Mai; Phuket
VN | - | Ho Chi Minh City=hcmc=saigon=ho chi minh; Hanoi; Da Nang
PH | - | Manila=metro manila; Makati; Cebu=cebu city; Taguig=bgc=bonifacio global city; Quezon City
KZ | - | Almaty; Astana
AM | - | Yerevan
GE | - | Tbilisi
AU | NSW | Sydney; North Sydney
AU | VIC | Melbourne
AU | QLD | Brisbane; Gold Coast
AU | WA | Perth
AU | SA | Adelaide
AU | ACT | Canberra
AU | TAS | Hobart
NZ | - | Auckland; Wellington; Christchurch
MX | - | Mexico City=cdmx=ciudad de mexico; Guadalajara; Monterrey; Tijuana; Queretaro
CR | - | San Jose Costa Rica; Heredia
PA | - | Panama City
DO | - | Santo Domingo
PR | - | San Juan
CO | - | Bogota; Medellin; Cali; Barranquilla
EC | - | Quito; Guayaquil
PE | - | Lima
CL | - | Santiago
AR | - | Buenos Aires; Cordoba; Rosario
UY | - | Montevideo
BR | - | Sao Paulo; Rio de Janeiro; Belo Horizonte; Curitiba; Porto Alegre; Florianopolis; Recife; Brasilia
VE | - | Caracas
`
