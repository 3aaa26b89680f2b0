import { wordSet } from './word-set.ts';

/** Legal forms that end a company's name, lower case; left out when two names are compared. Written for this project. */
export const LEGAL_ENDINGS: ReadonlySet<string> = wordSet(
  'inc|inc.|incorporated|corp|corp.|corporation|co|co.|company|ltd|ltd.|limited|llc|l.l.c.|llp|l.l.p.|lp|plc|p.l.c.|ag|gmbh|kg|sa|s.a.|sarl|sas|spa|s.p.a.|nv|n.v.|bv|b.v.|ab|asa|oy|oyj|as|a/s|aps|kk|k.k.|pty|pte|bhd|berhad|pjsc|ojsc|oao|ooo|zao|tbk|jsc',
);

/** Nouns that end (or head) an organisation's name, lower case. Written for this project. */
export const ORGANISATION_NOUNS: ReadonlySet<string> = wordSet(
  'academy|administration|agency|airlines|airline|airways|alliance|archive|archives|army|assembly|associates|association|athletic|authority|bancorp|bank|board|brewery|brigade|broadcasting|brotherhood|brothers|bros|bros.|bureau|' +
    'cabinet|caucus|center|centre|chamber|chronicle|church|city|clinic|club|coalition|college|command|commission|committee|communications|confederation|conference|congress|consortium|constabulary|consulting|cooperative|corps|council|county|court|courier|' +
    'daily|department|diocese|directorate|division|electric|electronics|embassy|energy|enterprises|entertainment|exchange|faculty|federation|fc|f.c.|films|finance|financial|firm|force|forces|forum|foundation|front|fund|' +
    'gallery|gazette|government|group|guard|guild|health|herald|holding|holdings|hospital|house|industries|infirmary|initiative|inquirer|institute|institution|insurance|international|investments|journal|laboratories|laboratory|labs|league|legion|library|ltd|' +
    'magazine|media|mail|ministry|mission|mosque|motors|movement|museum|national|navy|network|networks|news|newspaper|nhs|observatory|office|orchestra|organisation|organization|parliament|partners|partnership|party|petroleum|pharma|pharmaceuticals|police|post|press|productions|project|' +
    'radio|railway|railways|records|register|reserve|resources|review|school|secretariat|securities|senate|service|services|society|software|solutions|stores|studio|studios|supermarkets|symphony|synod|systems|' +
    'team|technologies|technology|telecom|telegraph|television|theatre|theater|times|today|tribune|tribunal|trust|tv|union|united|university|utilities|venture|ventures|watch|weekly|wanderers|rovers|albion|works|world',
);

/**
 * Words that make a newspaper, broadcaster or agency of a place's name ("<country> Today", "<city> Times"), lower case.
 * Written for this project.
 */
export const MEDIA_NOUNS: ReadonlySet<string> = wordSet(
  'today|times|post|herald|tribune|gazette|chronicle|observer|mail|telegraph|guardian|star|sun|mirror|express|journal|news|daily|weekly|press|courier|echo|examiner|globe|inquirer|standard|advertiser|argus|bulletin|dispatch|ledger|sentinel|register|review|record|reporter|monitor|tv|television|radio|broadcasting|magazine',
);

/** Nouns that head an organisation's name with "of" behind them ("Ministry of …", "University of …"), lower case. */
export const ORGANISATION_HEADS: ReadonlySet<string> = wordSet(
  'academy|agency|archdiocese|army|association|bank|board|brotherhood|bureau|center|centre|chamber|church|city|college|commission|committee|confederation|conference|congress|council|court|department|diocese|faculty|federation|foundation|friends|guild|house|institute|institution|knights|league|ministry|movement|museum|office|order|organisation|organization|party|republic|school|senate|society|union|university',
);

/** Nouns that end a place's name, lower case. Written for this project. */
export const PLACE_NOUNS: ReadonlySet<string> = wordSet(
  'airport|alley|archipelago|arena|avenue|ave|ave.|bay|beach|blvd|blvd.|boulevard|bridge|building|canal|canyon|cape|castle|cathedral|cemetery|circle|coast|cosmodrome|county|creek|dam|delta|desert|district|drive|falls|farm|fields|forest|fort|ford|garden|gardens|gate|glacier|green|gulf|' +
    'hall|harbor|harbour|heights|highway|hill|hills|hotel|island|islands|isle|isles|junction|lagoon|lake|lakes|lane|marsh|meadow|mill|moor|motel|mountain|mountains|mount|nebula|oasis|ocean|palace|park|parish|pass|peak|peninsula|pier|plains|plateau|plaza|point|port|prefecture|prison|province|quay|' +
    'ranch|range|reef|region|republic|reservoir|ridge|river|road|rd|rd.|rock|sea|shore|spaceport|springs|square|stadium|state|states|station|strait|street|st|st.|territory|tower|town|township|tunnel|valley|village|villages|volcano|wall|well|wells|woods|zone|zoo',
);

/** Nouns that end the name of an event, award, law, document or product, lower case. Written for this project. */
export const MISC_NOUNS: ReadonlySet<string> = wordSet(
  'accord|accords|act|agreement|amendment|award|awards|bill|book|bowl|bible|championship|championships|classic|code|constitution|convention|cup|day|declaration|derby|election|elections|era|expo|fair|festival|final|games|grand|holocaust|index|law|laws|marathon|masters|medal|olympics|open|pact|plan|prix|prize|protocol|quran|koran|referendum|resolution|revolution|rocket|satellite|series|show|summit|tour|tournament|treaty|trophy|war|wars|week',
);
