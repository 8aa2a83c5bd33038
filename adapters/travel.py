"""Time travel for the playground, the tests and the simulation: every moment on the way happens."""

from collections.abc import Sequence
from datetime import datetime

from adapters.clock import Ticker, TravellingClock
from adapters.courier import Courier
from bot.frame.delivery import Mail
from bot.frame.ports import Appointments


class TimeMachine:
    """Moves the clock ahead from one due moment to the next, as if the days had passed."""

    def __init__(
        self,
        clock: TravellingClock,
        ticker: Ticker,
        couriers: Sequence[Courier],
        appointments: Appointments,
        mail: Mail,
    ) -> None:
        self._clock = clock
        self._ticker = ticker
        self._couriers = couriers
        self._appointments = appointments
        self._mail = mail
        self._looked = clock.now()

    async def travel(self, to: datetime) -> None:
        """Everything that is due up to `to` happens at its own moment."""
        await self.settle()
        while (moment := await self._next()) is not None and moment <= to:
            self._clock.forward(moment)
            await self.settle()
        self._clock.forward(to)
        await self.settle()

    async def settle(self) -> None:
        """What is due now happens, and so does what it brings about."""
        self._looked = self._clock.now()
        await self._ticker.tick()
        await self._ticker.idle()
        for courier in self._couriers:
            await courier.carry()

    async def _next(self) -> datetime | None:
        moments = [await self._appointments.next_moment()]
        moments += [await self._mail.next_moment(courier.platform) for courier in self._couriers]
        # Not from now on: settling takes time, and what fell due meanwhile is still to happen.
        ahead = [moment for moment in moments if moment is not None and moment > self._looked]
        return min(ahead, default=None)
