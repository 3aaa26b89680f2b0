import { wordSet } from './word-set.ts';

/**
 * Titles, ranks and forms of address that stand before a person's name, lower case, as single tokens with and without the
 * abbreviating full stop. Written for this project.
 */
export const TITLES: ReadonlySet<string> = wordSet(
  'mr|mr.|mrs|mrs.|ms|ms.|miss|mx|mx.|messrs|messrs.|dr|dr.|doctor|prof|prof.|professor|sir|dame|lord|lady|baron|baroness|count|countess|' +
    'viscount|earl|duke|duchess|prince|princess|king|queen|emperor|empress|sheikh|sheik|sultan|emir|crown|' +
    'rev|rev.|reverend|fr|fr.|father|sister|brother|bishop|archbishop|cardinal|pope|pastor|rabbi|imam|ayatollah|mullah|deacon|canon|monsignor|saint|' +
    'pres|pres.|president|vice-president|premier|chancellor|minister|secretary|undersecretary|senator|sen|sen.|sens|sens.|congressman|congresswoman|' +
    'representative|rep|rep.|reps|reps.|assemblyman|assemblywoman|councilman|councilwoman|councillor|councilor|cllr|cllr.|alderman|delegate|' +
    'governor|gov|gov.|govs.|mayor|ambassador|amb|amb.|envoy|consul|commissioner|comptroller|treasurer|speaker|whip|' +
    'attorney|atty|atty.|prosecutor|solicitor|judge|justice|magistrate|sheriff|marshal|' +
    'general|gen|gen.|lieutenant|lt|lt.|colonel|col|col.|major|maj|maj.|captain|capt|capt.|sergeant|sgt|sgt.|corporal|cpl|cpl.|private|pvt|pvt.|' +
    'admiral|adm|adm.|commander|cmdr|cmdr.|commodore|brigadier|brig|brig.|ensign|detective|det|det.|inspector|insp|insp.|constable|superintendent|supt|supt.|' +
    'officer|trooper|chief|coach|manager|director|chairman|chairwoman|chairperson|chair|ceo|cfo|spokesman|spokeswoman|spokesperson|' +
    'hon|hon.|honourable|honorable|comrade|señor|signor|herr|frau|monsieur|madame|mme|mme.|m.',
);

/**
 * Nouns for what a person is or does that can stand right before the name ("striker X", "lawyer X") or in an apposition
 * behind it ("X, a lawyer,"), lower case. Written for this project.
 */
export const ROLE_NOUNS: ReadonlySet<string> = wordSet(
  'actor|actress|activist|adviser|advisor|aide|analyst|anchor|architect|artist|astronaut|athlete|attorney|author|banker|barrister|biologist|boss|boxer|businessman|businesswoman|' +
    'campaigner|candidate|captain|ceo|chairman|chairwoman|chair|champion|chef|chemist|chief|cleric|climatologist|co-founder|cofounder|coach|columnist|comedian|commander|commentator|commissioner|' +
    'composer|conductor|congressman|congresswoman|consultant|coordinator|coroner|correspondent|councillor|councilman|councilwoman|critic|dancer|defender|democrat|deputy|designer|detective|developer|diplomat|' +
    'director|doctor|driver|economist|editor|editor-in-chief|educator|engineer|entrepreneur|environmentalist|epidemiologist|executive|expert|farmer|father|fellow|filmmaker|fisherman|footballer|forward|founder|geologist|' +
    'goalkeeper|golfer|governor|grandfather|grandmother|guitarist|head|historian|host|husband|inspector|investigator|investor|journalist|judge|keeper|lawmaker|lawyer|leader|lecturer|legislator|librarian|manager|mayor|' +
    'meteorologist|midfielder|minister|model|moderator|mother|musician|negotiator|neighbour|neighbor|nominee|novelist|nurse|officer|official|operator|organiser|organizer|owner|painter|partner|pastor|pathologist|philanthropist|photographer|physician|' +
    'physicist|pilot|player|playwright|poet|policeman|policewoman|politician|pollster|premier|presenter|president|priest|principal|producer|professor|prosecutor|psychiatrist|psychologist|publicist|publisher|pundit|quarterback|rapper|referee|' +
    'reporter|representative|republican|researcher|resident|rival|runner|scholar|scientist|scriptwriter|sculptor|secretary|senator|shopkeeper|singer|skipper|sociologist|soldier|solicitor|songwriter|speaker|specialist|spokesman|spokesperson|spokeswoman|' +
    'sprinter|star|statistician|strategist|striker|student|superintendent|surgeon|swimmer|teacher|teammate|technologist|trader|trainer|treasurer|undersecretary|veteran|veterinarian|victim|vice-president|widow|wife|winger|winner|witness|writer|zoologist|' +
    'brother|sister|son|daughter|uncle|aunt|cousin|nephew|niece|girlfriend|boyfriend|colleague|friend|survivor|suspect|defendant|plaintiff|volunteer|worker',
);

/** Endings and particles of personal names, lower case: generational suffixes and nobiliary or patronymic particles. */
export const NAME_SUFFIXES: ReadonlySet<string> = wordSet(
  'jr|jr.|sr|sr.|ii|iii|iv|esq|esq.|phd|ph.d.|md|m.d.|obe|mbe|cbe|qc|kc',
);
export const NAME_PARTICLES: ReadonlySet<string> = wordSet(
  'van|von|der|den|de|del|della|di|da|dos|das|du|la|le|el|al|bin|ibn|ben|abu|ter|ten|zu|y|e|st.|st|mac|ap',
);
