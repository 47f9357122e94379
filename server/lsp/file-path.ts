/**
 * The path of a document on the disk, absolute and with slashes: what configuration is found by. Undefined for documents
 * that are on no disk, such as untitled ones.
 */
export function filePathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    const { host, pathname } = new URL(uri);
    const path = decodeURIComponent(pathname);
    // `file:///c:/docs` and `file:///c%3A/docs` name a drive, `file://server/share` a machine.
    if (/^\/[A-Za-z]:/.test(path)) return path.slice(1);
    return host === '' ? path : `//${host}${path}`;
  } catch {
    return undefined;
  }
}

/** The address of a file; the opposite of {@link filePathOf}. */
export function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('//')) return `file:${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : `file:///${encoded}`;
}
