/** A text sent as it is written: a piece is made when the reader has room for it. */
export function streamedText(texts: AsyncIterable<string>): ReadableStream {
  const coming = texts[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await coming.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await coming.return?.();
    },
  });
}
