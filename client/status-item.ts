import { Disposable, languages, LanguageStatusSeverity, window, type LanguageStatusItem } from 'vscode';
import { isOurs, markdown } from './documents.ts';
import type { StatusParams } from './protocol.ts';
import type { Server } from './server.ts';
import type { Subject } from './subject.ts';

/** What the status item says of the document in the active editor. */
interface StatusWords {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'information' | 'warning' | 'error';
  readonly command: { readonly command: string; readonly title: string };
}

const showChecklist = { command: 'designDoc.showChecklist', title: 'Show checklist' };

/** The item behind the braces of the status bar, for Markdown documents only. */
export class StatusItem {
  readonly #item: LanguageStatusItem = languages.createLanguageStatusItem('designDoc.status', markdown);
  readonly #server: Server;
  readonly #subject: Subject;
  readonly #disposables: Disposable;

  constructor(server: Server, subject: Subject) {
    this.#server = server;
    this.#subject = subject;
    this.#item.name = 'Design Doc';
    this.#disposables = Disposable.from(
      this.#item,
      server.onDidChangeState(() => this.#show()),
      server.onDidChangeStatus(() => this.#show()),
      window.onDidChangeActiveTextEditor(() => this.#show()),
      subject.onDidChange(() => this.#show()),
    );
    this.#show();
  }

  /** What is shown, for tests: VS Code shows it in a pop-up only. */
  get item(): LanguageStatusItem {
    return this.#item;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #show(): void {
    const document = window.activeTextEditor?.document;
    const status = document && isOurs(document) ? this.#subject.statusOf(document.uri) : undefined;
    const { text, detail, severity, command } = this.#server.state === 'gone' ? stopped : statusWords(status);
    this.#item.busy = this.#server.state === 'starting';
    this.#item.text = text;
    this.#item.detail = detail;
    this.#item.severity = severities[severity];
    this.#item.command = command;
  }
}

const severities = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
} as const;

const stopped: StatusWords = {
  text: 'Language server stopped',
  detail: 'Design documents aren’t checked',
  severity: 'error',
  command: { command: 'designDoc.restart', title: 'Restart server' },
};

function statusWords(status: StatusParams | undefined): StatusWords {
  switch (status?.state) {
    case undefined:
      return { text: 'Design Doc', detail: 'not read yet', severity: 'information', command: showChecklist };
    case 'too-large':
      return {
        text: 'Too large to be checked',
        detail: 'Split it, or raise the setting designDoc.sizeLimit',
        severity: 'warning',
        command: showChecklist,
      };
    case 'none':
      return {
        text: 'Not a design document',
        detail: 'nothing is reported',
        severity: 'information',
        command: { command: 'designDoc.declare', title: 'Treat as a design document' },
      };
    case 'design-doc':
      return { text: coverage(status), detail: inUse(status), severity: 'information', command: showChecklist };
  }
}

function coverage({ phasesPresent, phasesTotal, openQuestions }: StatusParams): string {
  const phases = `${phasesPresent} of ${phasesTotal} phases`;
  return openQuestions === 0
    ? phases
    : `${phases}, ${openQuestions} open ${openQuestions === 1 ? 'question' : 'questions'}`;
}

function inUse({ config }: StatusParams): string {
  return config === undefined
    ? 'no configuration file'
    : `configured by ${config.slice(Math.max(config.lastIndexOf('/'), config.lastIndexOf('\\')) + 1)}`;
}
