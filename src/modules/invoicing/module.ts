/** Invoicing: invoices, credit notes and commission invoices, numbered without a gap and never altered. */
export const invoicing = {
  name: 'invoicing',
  uses: ['law', 'market', 'production', 'registry', 'sales', 'wholesale'],
  hears: ['sales', 'wholesale'],
} as const;
