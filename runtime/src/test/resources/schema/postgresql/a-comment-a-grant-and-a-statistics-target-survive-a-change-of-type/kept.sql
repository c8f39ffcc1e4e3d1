select attstattarget from pg_attribute where attrelid = 'doc'::regclass and attname = 'body';

-- after
select attstattarget from pg_attribute where attrelid = 'doc'::regclass and attname = 'body';
