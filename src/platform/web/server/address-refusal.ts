/**
 * What an address that shows nothing answers. All a page asks is read from its address: where that cannot be
 * read there is no such page, and nothing of ours broke.
 */
export function addressRefusal(code: string): string {
  return code === 'invalid' ? 'absent' : code;
}
