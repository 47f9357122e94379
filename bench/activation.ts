export function activation(): void {}
