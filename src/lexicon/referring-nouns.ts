import { wordSet } from './word-set.ts';

/** Nouns that refer to a person named before without saying what he or she does, singular, lower case. Written for this project. */
export const GENERIC_PERSON_NOUNS: ReadonlySet<string> = wordSet(
  'man|woman|boy|girl|person|gentleman|lady|teenager|youth|pensioner|adult|child|local|native|newcomer|politician|celebrity|figure|frontrunner|front-runner|incumbent|newsmaker|billionaire|millionaire|tycoon|mogul|magnate|businessman|businesswoman|entrepreneur|lawmaker|statesman|' +
    'candidate|nominee|hopeful|contender|challenger|democrat|republican|conservative|liberal|socialist|nationalist|centrist|independent|veteran|star|singer|actor|actress|comedian|author|novelist|writer|rapper|striker|midfielder|defender|goalkeeper|keeper|winger|golfer|batsman|bowler|sprinter|cyclist|boxer|swimmer|quarterback|pitcher|skipper|champion|winner|scorer',
);

/** Nouns that any organisation named before can be taken up by, singular, lower case. Written for this project. */
export const GENERIC_ORGANISATION_NOUNS: ReadonlySet<string> = wordSet(
  'company|firm|business|corporation|conglomerate|manufacturer|maker|automaker|carmaker|retailer|supplier|operator|carrier|brewer|broker|brokerage|insurer|lender|producer|publisher|startup|start-up|chain|giant|group|organisation|organization|agency|body|association|charity|nonprofit|foundation|think-tank|union|federation|alliance|bloc|coalition|club|team|campaign|newspaper|paper|magazine|daily|weekly|tabloid|broadcaster|network|outlet|website|regulator|watchdog|utility|consortium|cooperative|society|league|institute|institution|organiser|organizer',
);

/** Nouns that take up only an organisation that has them in its name or description, singular, lower case. Written for this project. */
export const PROPER_ORGANISATION_NOUNS: ReadonlySet<string> = wordSet(
  'government|administration|parliament|senate|congress|assembly|court|tribunal|police|army|navy|militia|force|guard|ministry|department|bureau|office|council|commission|committee|panel|board|cabinet|party|bank|airline|university|college|school|academy|hospital|clinic|museum|church|diocese|authority|orchestra|theatre|theater|library|prison|station|channel',
);

/** Nouns that refer to a place named before, singular, lower case. Written for this project. */
export const GENERIC_PLACE_NOUNS: ReadonlySet<string> = wordSet(
  'country|nation|state|city|town|village|kingdom|republic|province|region|territory|county|borough|municipality|island|capital|emirate|canton|superpower',
);

/** Nouns for what is written, measured or broadcast and can "say" something, singular, lower case. Written for this project. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = wordSet(
  'report|study|survey|poll|paper|article|book|memo|memorandum|letter|statement|document|filing|lawsuit|complaint|suit|ruling|judgment|judgement|decision|verdict|order|bill|law|act|treaty|agreement|review|analysis|audit|data|figure|statistic|research|finding|result|account|story|editorial|column|post|blog|tweet|message|email|e-mail|text|transcript|recording|video|tape|footage|affidavit|indictment|notice|release|bulletin|prospectus|biography|memoir|film|documentary|headline|sign|banner|label|website|average|index|forecast|estimate|projection|proposal|plan|draft|record|dossier|log|diary|testimony|evidence|model|map|chart|list',
);

/** Nouns that are plural without a final s, or that name several people, lower case. Written for this project. */
export const PLURAL_NOUNS: ReadonlySet<string> = wordSet(
  'people|men|women|children|majority|minority|number|dozens|hundreds|thousands|millions|percent|couple|pair|duo|trio|twins|parents|others|lawmakers|media|press|public|staff|crew|family|crowd|audience|electorate|generation|rest|lot|handful|group',
);

/** Nouns that take up two who were named before, lower case. Written for this project. */
export const PAIR_NOUNS: ReadonlySet<string> = wordSet('couple|pair|duo|twosome|two|sides');
