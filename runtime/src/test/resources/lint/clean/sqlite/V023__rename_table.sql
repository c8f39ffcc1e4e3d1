ALTER TABLE parcel RENAME TO shipment;
