import type { Handler, SandboxRequest } from './http';

/** Host names and paths that the sandbox answers for. */
export interface Route {
  /** The name by which faults are chosen. */
  name: string;
  /** Exact host names, or `*.example.com`. */
  hosts: readonly string[];
  /** A path; one that ends in `*` is a prefix. */
  path: string;
  handle: Handler;
}

export class Router {
  constructor(private readonly routes: readonly Route[]) {}

  /** All host names and patterns. */
  hosts(): string[] {
    return [...new Set(this.routes.flatMap((route) => route.hosts))];
  }

  knows(host: string): boolean {
    return this.routes.some((route) => route.hosts.some((pattern) => fitsHost(pattern, host)));
  }

  find(request: Pick<SandboxRequest, 'host' | 'path'>): Route | undefined {
    return this.routes.find(
      (route) =>
        route.hosts.some((pattern) => fitsHost(pattern, request.host)) && fitsPath(route.path, request.path),
    );
  }
}

function fitsHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : pattern === host;
}

function fitsPath(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;
}
