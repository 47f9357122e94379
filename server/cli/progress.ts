/** How long a run may take before it says how far it has come, in milliseconds. */
const PATIENCE = 400;
/** How often it says so at most, in milliseconds. */
const PAUSE = 100;

/** Says on a terminal how far a run has come, on one line that is gone at its end. */
export class Progress {
  readonly #write: (text: string) => void;
  #last = Date.now() + PATIENCE - PAUSE;
  #shown = false;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  readonly tell = (done: number, total: number): void => {
    if (Date.now() < this.#last + PAUSE) return;
    this.#last = Date.now();
    this.#shown = true;
    this.#write(`\r\u001B[2K${done} of ${total} files`);
  };

  end(): void {
    if (this.#shown) this.#write('\r\u001B[2K');
    this.#shown = false;
  }
}
