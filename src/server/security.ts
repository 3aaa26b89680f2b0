import { createHash, timingSafeEqual } from 'node:crypto';
import { type Problem, problem } from './problem.ts';

export interface Access {
  /** What has to stand in `Authorization: Bearer`, or null: everybody who reaches the port may ask. */
  readonly token: string | null;
  /** Names that the server answers to, without port; null: any. */
  readonly hosts: readonly string[] | null;
  /** Origins of other sites whose pages may ask, as in "https://desk.example". */
  readonly origins: readonly string[];
}

/** Names of this machine for itself. */
export const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Why a request is not let in, or null.
 *
 * A wrong `Host` is how a page of another site gets at a server of this machine (DNS rebinding); an `Origin` that is not the
 * server's own, or a `Sec-Fetch-Site` that says so, is how it has a browser send something (CSRF).
 */
export function objection(request: Request, isOpen: boolean, { token, hosts, origins }: Access): Problem | null {
  const host = request.headers.get('host') ?? new URL(request.url).host;
  if (hosts !== null && !hosts.includes(withoutPort(host))) {
    return problem(421, 'wrong-host', 'the server does not answer to this name', {
      received: host.slice(0, 100),
      hint: 'start it with --allow-host NAME',
    });
  }
  if (request.method !== 'GET' && request.method !== 'HEAD' && isForeign(request, host, origins)) {
    return problem(403, 'wrong-origin', 'pages of other sites cannot change anything here', {
      hint: 'start it with --allow-origin ORIGIN',
    });
  }
  if (isOpen || token === null || hasToken(request, token)) return null;
  return problem(401, 'no-token', 'a token is needed', { expected: 'Authorization: Bearer TOKEN' });
}

function withoutPort(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}

function isForeign(request: Request, host: string, origins: readonly string[]): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null) {
    if (origins.includes(origin)) return false;
    return !URL.canParse(origin) || new URL(origin).host !== host.toLowerCase();
  }
  const site = request.headers.get('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site';
}

function hasToken(request: Request, token: string): boolean {
  const given = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

const SHARED = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

/** Headers of what the API answers: nothing of it is a page. */
export const API_HEADERS: Readonly<Record<string, string>> = {
  ...SHARED,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
};

/** Headers of the pages: scripts, styles and data of this server only, nothing inline. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  ...SHARED,
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Resource-Policy': 'same-origin',
};
