-- What a large order was invoiced with is found by it; what is owed, by its lots.
create index document_by_purchase on invoicing.document (purchase_id) where purchase_id is not null;
create index document_by_order on invoicing.document (order_id) where type = 'invoice';
