# SPDX-License-Identifier: GPL-3.0-or-later
"""Property tests without a deadline: on a busy machine the same example takes ten times as long."""

from hypothesis import HealthCheck, settings

settings.register_profile("earmark", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("earmark")
