import { createHash } from 'node:crypto';
import { env, Uri, window, workspace, type ExtensionContext } from 'vscode';

/** What the page's colours are outside of the editor: dark on white, for paper as well. */
const COLOURS = `:root {
  color-scheme: light;
  --vscode-foreground: #1f2328;
  --vscode-descriptionForeground: #57606a;
  --vscode-editor-background: #ffffff;
  --vscode-charts-green: #1a7f37;
  --vscode-problemsWarningIcon-foreground: #9a6700;
  --vscode-icon-foreground: #57606a;
  --vscode-focusBorder: #0969da;
  --vscode-font-size: 14px;
  --vscode-font-family: system-ui, sans-serif;
  --vscode-editor-font-family: ui-monospace, monospace;
}
`;

const PRINT = 'print()';

/** Saves the page as a file of its own, where the user wants it. */
export async function exportPage(context: ExtensionContext, title: string, body: string): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  const target = await window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder.uri, `${fileName(title)}.html`) }),
    filters: { HTML: ['html'] },
    title: 'Export checklist',
  });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(await pageOf(context, title, body, false)));
}

/** Opens the page in a browser, which asks for the printer: a webview can't print. */
export async function printPage(context: ExtensionContext, title: string, body: string): Promise<void> {
  const target = Uri.joinPath(context.globalStorageUri, 'checklist.html');
  await workspace.fs.createDirectory(context.globalStorageUri);
  await workspace.fs.writeFile(target, new TextEncoder().encode(await pageOf(context, title, body, true)));
  if (!(await env.openExternal(target)))
    void window.showWarningMessage('No browser opened. Export the checklist as HTML.');
}

/** A file that needs nothing beside it. Its policy runs no script but the one that prints, whatever stands in the body. */
async function pageOf(
  { extensionUri }: ExtensionContext,
  title: string,
  body: string,
  prints: boolean,
): Promise<string> {
  const sheet = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'checklist.css'));
  const hash = createHash('sha256').update(PRINT).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline';${prints ? ` script-src 'sha256-${hash}';` : ''}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${COLOURS}${new TextDecoder().decode(sheet)}</style>
</head>
<body>${body}${prints ? `<script>${PRINT}</script>` : ''}</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function fileName(title: string): string {
  return (
    title
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60)
      .toLowerCase() || 'checklist'
  );
}
