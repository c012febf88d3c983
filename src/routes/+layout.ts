/** No page sends a script unless it says so itself. */
export const csr = false;
