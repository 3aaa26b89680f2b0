/** Money, by sign and by word, with its ISO 4217 code. */

/** Signs before or behind a number. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₴', 'UAH'],
  ['₦', 'NGN'],
  ['฿', 'THB'],
]);

/** Letters glued to a dollar sign: "C$5", "US$5". */
export const DOLLAR_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['can', 'CAD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
  ['sg', 'SGD'],
  ['r', 'BRL'],
  ['nt', 'TWD'],
]);

/** ISO 4217 codes that are no English words. */
const ISO_CODES: readonly string[] = (
  'usd gbp eur jpy chf cad aud nzd cny inr krw hkd sgd twd sek nok dkk pln czk huf bgn isk ils aed sar qar kwd ' +
  'egp ngn kes ghs zar mxn brl ars clp php idr myr thb vnd pkr bdt lkr uah rub kzt'
).split(' ');

/** Letters before a number: "Rs 500", "EUR 5". */
export const CURRENCY_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['rs', 'INR'],
  ['inr', 'INR'],
  ['usd', 'USD'],
  ['gbp', 'GBP'],
  ['eur', 'EUR'],
  ['jpy', 'JPY'],
  ['chf', 'CHF'],
  ['cad', 'CAD'],
  ['aud', 'AUD'],
  ['cny', 'CNY'],
  ['rmb', 'CNY'],
  ['sfr', 'CHF'],
  ['rp', 'IDR'],
  ['rm', 'MYR'],
  ...ISO_CODES.map((code): [string, string] => [code, code.toUpperCase()]),
]);

/** Words behind a number. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['bucks', 'USD'],
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
  ['quid', 'GBP'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['yen', 'JPY'],
  ['franc', 'CHF'],
  ['francs', 'CHF'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['rupee', 'INR'],
  ['rupees', 'INR'],
  ['rouble', 'RUB'],
  ['roubles', 'RUB'],
  ['ruble', 'RUB'],
  ['rubles', 'RUB'],
  ['won', 'KRW'],
  ['lira', 'TRY'],
  ['shekels', 'ILS'],
  ['hryvnia', 'UAH'],
  ['hryvnias', 'UAH'],
  ['naira', 'NGN'],
  ['rand', 'ZAR'],
  ['zloty', 'PLN'],
  ['zlotys', 'PLN'],
  ['baht', 'THB'],
  ['guilders', 'NLG'],
  ['ringgit', 'MYR'],
  ['rupiah', 'IDR'],
  ['forint', 'HUF'],
  ['koruna', 'CZK'],
  ['kronor', 'SEK'],
  ['reais', 'BRL'],
  ['taka', 'BDT'],
  ['cedis', 'GHS'],
  ['dong', 'VND'],
  ['tenge', 'KZT'],
  ['lari', 'GEL'],
  ...ISO_CODES.map((code): [string, string] => [code, code.toUpperCase()]),
]);

/** A nationality before a currency word that several countries share: "Canadian dollars". */
export const CURRENCY_NATIONS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['american', 'USD'],
  ['canadian', 'CAD'],
  ['australian', 'AUD'],
  ['singapore', 'SGD'],
  ['swiss', 'CHF'],
  ['mexican', 'MXN'],
  ['argentine', 'ARS'],
  ['chilean', 'CLP'],
  ['philippine', 'PHP'],
  ['pakistani', 'PKR'],
  ['indian', 'INR'],
  ['british', 'GBP'],
  ['egyptian', 'EGP'],
  ['swedish', 'SEK'],
  ['norwegian', 'NOK'],
  ['danish', 'DKK'],
]);

/** Words that are money only behind a nationality. */
export const SHARED_CURRENCY_WORDS: ReadonlySet<string> = new Set([
  'dollar',
  'dollars',
  'pounds',
  'francs',
  'pesos',
  'rupees',
  'kronor',
  'kroner',
]);

/** Hundredths, with the currency that they are hundredths of. */
export const SMALL_CHANGE: ReadonlyMap<string, string> = new Map([
  ['cent', 'USD'],
  ['cents', 'USD'],
  ['pence', 'GBP'],
  ['penny', 'GBP'],
]);
