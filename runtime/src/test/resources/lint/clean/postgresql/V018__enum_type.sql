CREATE TYPE shipping AS ENUM ('STANDARD', 'EXPRESS');

CREATE TABLE parcel (
    id bigint PRIMARY KEY,
    kind shipping NOT NULL DEFAULT 'STANDARD',
    weight numeric(8, 3),
    order_id bigint NOT NULL REFERENCES customer_order (id)
);

CREATE INDEX parcel_order_idx ON parcel (order_id);
