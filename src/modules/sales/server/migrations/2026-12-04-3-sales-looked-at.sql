-- Who else has a piece in her cart is asked by the piece.
create index cart_line_by_product on sales.cart_line (product_id, added_at);
