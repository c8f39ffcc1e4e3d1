DELETE FROM setting WHERE value IS NULL;
CREATE UNIQUE INDEX setting_value_key ON setting (value);
