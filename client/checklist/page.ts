/// <reference lib="dom" />
// The checklist's page: shows what the extension sends, and says what was clicked.
import { morph } from './morph.ts';
import { pageActions, pagePurposes, showMessage, type PageMessage, type PageState, type View } from './messages.ts';
import { render, type Choices } from './render.ts';
import { staticPage } from './static-page.ts';

interface Host {
  postMessage(message: PageMessage): void;
  setState(state: PageState | undefined): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
let view: View | undefined;
let choices: Choices = { openOnly: false };

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = showMessage(data);
  if (!message) return;
  view = message.view;
  host.setState(message.uri === undefined ? undefined : { uri: message.uri });
  show();
});

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (button) clicked(button.dataset);
});

host.postMessage({ type: 'ready' });

function show(): void {
  if (!view) return;
  const wanted = document.createElement('body');
  for (const { name, value } of document.body.attributes) wanted.setAttribute(name, value);
  wanted.append(render(view, choices));
  morph(document.body, wanted);
  // The policy forbids style attributes in markup; setting the property is allowed.
  for (const fill of document.querySelectorAll<HTMLElement>('.fill')) fill.style.width = `${fill.dataset['percent']}%`;
}

function clicked({ reveal, action, toggle, open, page }: DOMStringMap): void {
  const known = pageActions.find((name) => name === action);
  const purpose = pagePurposes.find((name) => name === page);
  const main = document.querySelector('main');
  if (reveal !== undefined) host.postMessage({ type: 'reveal', range: JSON.parse(reveal) });
  else if (open !== undefined) host.postMessage({ type: 'open', uri: open });
  else if (purpose && main) host.postMessage({ type: 'page', purpose, html: staticPage(main) });
  else if (known) host.postMessage({ type: 'run', action: known });
  else if (toggle !== undefined) {
    choices = { openOnly: !choices.openOnly };
    show();
  }
}
