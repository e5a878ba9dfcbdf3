"""The rules that put candidates in order, each by its published source, all exact.

`candidate_order` orders by waiting, deficit or support and needs only the register's rounds;
the other rules need votes by name: one seat after another (`perpetual`), or several seats at one
meeting (`committees`). The shared vocabulary is `named_votes` and `groups`.
"""
