CREATE INDEX shipment_weight_idx ON shipment (weight DESC);
CREATE UNIQUE INDEX shipment_order_weight_idx ON shipment (order_id, weight);
DROP INDEX shipment_weight_idx;
