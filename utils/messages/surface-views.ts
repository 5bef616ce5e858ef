import type * as z from 'zod/mini';
import type { customSurface } from './contract/shapes';

/** What screens show of pages that an administrator has described. */

/** A page that an administrator has described: an address and selectors. */
export type CustomSurface = z.infer<ReturnType<typeof customSurface>>;
/** As options list it. */
export type CustomSurfaceView = CustomSurface & {
  /** Set by policy: read-only here. */
  isManaged?: true;
};
export type SurfaceSelectors = CustomSurface['selectors'];

/** A custom surface tried on an open tab. Nothing is reported or kept. */
export interface SurfaceTrial {
  /** Whether the address of the tab fits the pattern. */
  urlFits: boolean;
  selectors: Partial<Record<keyof SurfaceSelectors, SelectorTrial>>;
  /** What would be reported of this page. */
  orders: { tid: string; subOrderIds: string[] }[];
  buyer?: string;
}

export interface SelectorTrial {
  /** The browser does not understand the selector. */
  invalid?: boolean;
  elements: number;
  /** Text of the first element, cut off at 60 characters. */
  sample?: string;
}
