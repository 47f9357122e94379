import type { ConfigHost } from '../config/config-resolver.ts';

/** What the server needs of the machine that it runs on; each is passed in, so that the server runs in a browser as well. */
export interface Host extends ConfigHost {
  readonly version: string;
  /** The text of a rule's page; undefined where it can't be had. */
  readonly rulePage: (id: string) => string | undefined;
  /** Where an editor can open a rule's page. */
  readonly ruleAddress: (id: string) => string | undefined;
  /** Gives memory that is no longer used back to the system, where there is much of it; asked for when nothing goes on. */
  readonly releaseMemory?: () => void;
}
