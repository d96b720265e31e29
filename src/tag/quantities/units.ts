/** Nouns of measures -> unit. Durations are time expressions and no quantities. */
export const MEASURES = new Map<string, string>(Object.entries({
  km: 'km', kilometer: 'km', kilometre: 'km', mile: 'miles', meter: 'm', metre: 'm', foot: 'feet', feet: 'feet', yard: 'yards', inch: 'inches', cm: 'cm', centimetre: 'cm', centimeter: 'cm', mm: 'mm',
  hectare: 'hectares', acre: 'acres', ton: 'tonnes', tonne: 'tonnes', kg: 'kg', kilo: 'kg', kilogram: 'kg', pound: 'pounds', gram: 'g', litre: 'litres', liter: 'litres', barrel: 'barrels', gallon: 'gallons',
  mph: 'mph', kph: 'km/h', megawatt: 'MW', gigabyte: 'GB', gb: 'GB', mb: 'MB', megabyte: 'MB', terabyte: 'TB', degree: 'degrees',
  percent: 'percent', '%': 'percent', 'per cent': 'percent', 'percentage point': 'percentage points',
  dollar: 'USD', euro: 'EUR', yen: 'JPY', rupee: 'INR', rouble: 'RUB', ruble: 'RUB', franc: 'CHF', yuan: 'CNY', won: 'KRW', cent: 'cents',
}))

/** A number before one of these is a time, an age or a rank. */
export const NOT_COUNTED = new Set(['second', 'minute', 'hour', 'day', 'night', 'week', 'weekend', 'month', 'year', 'decade', 'century', 'quarter', 'fortnight', 'am', 'pm', 'gmt', 'et', 'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'o\'clock', 'bst', 'utc', 'est'])

/** Nouns for human beings, beside those in -er, -or, -ist, -man and the like that the endings tell. */
const PEOPLE = new Set(['people', 'person', 'man', 'woman', 'child', 'boy', 'girl', 'civilian', 'resident', 'refugee', 'migrant', 'combatant', 'militant', 'rebel', 'soldier', 'troop', 'militiaman', 'policeman', 'officer', 'official', 'member', 'student', 'passenger', 'patient', 'victim', 'casualty', 'survivor', 'hostage', 'detainee', 'prisoner', 'guest', 'employee', 'staff', 'friend', 'expert', 'citizen', 'national', 'parent', 'mother', 'father', 'baby', 'infant', 'pilot', 'crew', 'dead', 'injured', 'wounded', 'killed', 'missing', 'other', 'delegate', 'judge', 'candidate', 'migrant', 'insurgent', 'jihadist', 'medic', 'nurse', 'doctor', 'athlete', 'spectator', 'fan', 'inhabitant', 'life', 'death', 'fatality', 'villager', 'personnel', 'guard', 'pupil', 'evacuee', 'immigrant', 'mp', 'lawmaker', 'delegate', 'witness', 'suspect', 'family', 'household', 'tourist', 'peacekeeper', 'marine', 'firefighter', 'paramedic', 'syrian', 'palestinian', 'israeli', 'american', 'arrested', 'homeless', 'displaced', 'hospitalised', 'hospitalized', 'evacuated', 'detained', 'unaccounted', 'trapped', 'stranded', 'unemployed', 'infected', 'islamist', 'schoolchild'])
const PERSON_ENDING = /(?:[a-z]{3}(?:ist|man|men|woman|women)|(?:work|fight|protest|demonstrat|farm|teach|play|report|support|follow|lead|develop|vot|milit|min|strik|custom|read|view|us|own|sett|invest|prison|offic|soldi|aid work|command|sail|journal|activ)(?:er|or|ant|ist))$/

export const isPeople = (lemma: string) => PEOPLE.has(lemma) || PERSON_ENDING.test(lemma)
