"""The shipped gazetteer, unpacked once into a folder of the test run."""

import pytest

from vedette.places.gazetteer import Gazetteer, open_gazetteer


@pytest.fixture(scope="session")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    """The whole gazetteer as users have it."""
    return open_gazetteer(tmp_path_factory.mktemp("cache"))
