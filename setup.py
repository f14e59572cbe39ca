"""The packages of the wheel; everything else about it stands in setup.cfg.

The default form and roster live in ``mappings/``, where people edit them, and are installed as
``rt67_aggregate/mappings``.
"""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["rt67_aggregate", "rt67_aggregate.*"]), "rt67_aggregate.mappings"],
    package_dir={"rt67_aggregate.mappings": "mappings"},
)
