import { commands, type ExtensionContext } from 'vscode';
import { ChecklistPanel } from './checklist/panel.ts';
import { registerCommands } from './commands.ts';
import { PhasesView } from './phases-view.ts';
import { Server } from './server.ts';
import { StatusItem } from './status-item.ts';
import { Subject } from './subject.ts';

/** What the extension shows, for the tests inside VS Code; nothing that other extensions should build on. */
export interface Shown {
  readonly phases: PhasesView;
  readonly checklist: ChecklistPanel;
  readonly status: StatusItem;
}

let server: Server | undefined;

/** Sets everything up and starts nothing: the server starts with the first Markdown document. */
export function activate(context: ExtensionContext): Shown {
  server = new Server(context);
  const subject = new Subject(server);
  const phases = new PhasesView(subject);
  const status = new StatusItem(server, subject);
  const checklist = new ChecklistPanel(context, server, subject, (command) => void commands.executeCommand(command));
  const parts = { extensionUri: context.extensionUri, server, subject, panel: checklist };
  context.subscriptions.push(subject, phases, status, checklist, ...registerCommands(parts));
  return { phases, checklist, status };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
