insert into rate values (1, '[2024-01-01,2025-01-01)');

insert into usage values (1, null, '[2024-02-01,2024-03-01)', -1 + 2);
