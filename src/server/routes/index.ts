import type { Route } from '../route.ts';
import { DOCUMENT_ROUTES } from './documents.ts';
import { EXTRACT_ROUTES } from './extract.ts';
import { SEARCH_ROUTES } from './search.ts';
import { SERVICE_ROUTES } from './service.ts';
import { STORE_ROUTES } from './store.ts';

/** All operations of the API, in the order of its description. */
export const ROUTES: readonly Route[] = [
  ...EXTRACT_ROUTES,
  ...DOCUMENT_ROUTES,
  ...SEARCH_ROUTES,
  ...STORE_ROUTES,
  ...SERVICE_ROUTES,
];
