CREATE TABLE order_line (
    order_id bigint NOT NULL REFERENCES customer_order (id) ON DELETE CASCADE,
    line_number integer NOT NULL,
    product_id bigint NOT NULL REFERENCES product (id),
    quantity integer NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (order_id, line_number)
);
CREATE INDEX order_line_product_idx ON order_line (product_id);
