/** What a command of the demonstration answered; a refusal is a mistake of ours. */
export async function done<T>(
  answer: Promise<{ readonly ok: boolean; readonly value?: T; readonly code?: string }>,
): Promise<T> {
  const { value, code } = await answer;
  if (value === undefined) throw new Error(`a call of the demonstration was refused: ${code}`);
  return value;
}
