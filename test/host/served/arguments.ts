/** What the desktop's command line can ask for, as far as tests do. */
export interface Arguments {
  readonly extensionDevelopmentPath: readonly string[];
  readonly extensionTestsPath?: string;
  readonly userDataDir?: string;
  readonly extensionsDir?: string;
  readonly installExtension: readonly string[];
  readonly disableExtensions: boolean;
  readonly version: boolean;
  /** The folder to open. */
  readonly folder?: string;
}

/** Reads the arguments that @vscode/test-electron passes; what only concerns a desktop window is ignored. */
export function parseArguments(args: readonly string[]): Arguments {
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const [, name, inline] = /^--?([A-Za-z][\w-]*)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name === undefined) positionals.push(arg);
    else
      values.set(name, [
        ...(values.get(name) ?? []),
        inline ?? (name === 'install-extension' ? (args[++i] ?? '') : ''),
      ]);
  }
  const last = (name: string) => values.get(name)?.at(-1);
  return {
    extensionDevelopmentPath: values.get('extensionDevelopmentPath') ?? [],
    installExtension: values.get('install-extension') ?? [],
    disableExtensions: values.has('disable-extensions'),
    version: values.has('version'),
    ...optional('extensionTestsPath', last('extensionTestsPath')),
    ...optional('userDataDir', last('user-data-dir')),
    ...optional('extensionsDir', last('extensions-dir')),
    ...optional('folder', positionals.at(-1)),
  };
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: string });
}
