CREATE INDEX CONCURRENTLY IF NOT EXISTS parcel_kind_idx ON parcel (kind, weight DESC NULLS LAST);
