-- Measures have other names and units now; those of before count as an earlier version's, which can
-- be measured anew.
delete from inspection.measure;
update inspection.result set schema = 0;

-- An inspection under way begins anew, so that none ends without its pictures.
update inspection.run set report = null where state in ('WAITING', 'RUNNING');
