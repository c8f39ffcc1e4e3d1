CREATE TABLE customer_order (
    id integer PRIMARY KEY,
    customer_id integer NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    placed_at timestamp NOT NULL,
    status varchar(20) NOT NULL DEFAULT 'NEW' CHECK (status IN ('NEW', 'PAID', 'SENT'))
);
CREATE INDEX customer_order_customer_idx ON customer_order (customer_id);
CREATE INDEX customer_order_open_idx ON customer_order (placed_at) WHERE status <> 'SENT';
